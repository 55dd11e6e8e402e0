// CloudFront's function as it is uploaded, with events of the documented shape.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";

const script = readFileSync(process.env.CASEBOOK_FUNCTION, "utf8");
const answer = (uri, querystring = {}) => {
  const context = vm.createContext({});
  vm.runInContext(script, context);
  return context.handler({ request: { method: "GET", uri, querystring, headers: {} } });
};

test("an address is answered by the file of its folder", () => {
  assert.equal(answer("/evidence/").uri, "/evidence/index.html");
  assert.equal(answer("/evidence/en/cases/a/").uri, "/evidence/en/cases/a/index.html");
  assert.equal(answer("/evidence/catalogue.json").uri, "/evidence/catalogue.json");
});

test("an address without its last slash leads to the one with it and keeps its query", () => {
  const query = { q: { value: "agua" }, country: { value: "AR", multiValue: [{ value: "AR" }, { value: "BO" }] }, embed: { value: "" } };
  const { statusCode, headers } = answer("/evidence/en", query);
  assert.equal(statusCode, 301);
  assert.equal(headers.location.value, "/evidence/en/?q=agua&country=AR&country=BO&embed");
});

test("no redirect leads to another server", () => {
  assert.equal(answer("//elsewhere/en").headers.location.value, "/elsewhere/en/");
});

test("what is not for visitors is not found", () => {
  for (const uri of ["/evidence/.casebook", "/evidence/hosting/notes.txt", "/.git/config"]) {
    assert.equal(answer(uri).uri, "/evidence/not-served", uri);
  }
  assert.equal(answer("/.well-known/security.txt").uri, "/.well-known/security.txt");
});
