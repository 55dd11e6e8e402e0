import assert from "node:assert/strict";
import test from "node:test";
import { Browser } from "./browser.mjs";

const installed = async () => {
  const browser = new Browser();
  browser.network.publish(1);
  const worker = await browser.running();
  browser.network.asked = [];
  return { browser, network: browser.network, worker };
};
const text = async (answer) => (await answer).text();

test("a file with a name of its content is not asked for again", async () => {
  const { network, worker } = await installed();
  assert.equal(await text(worker.request("app-1111111111111111.js", { mode: "cors" })), "script 1");
  assert.equal(await text(worker.request("catalogue.json?v=11111111")), "catalogue 1");
  assert.deepEqual(network.asked, []);
});

test("a file that another build names is left to the network, whatever else is in its address", async () => {
  const { worker } = await installed();
  for (const path of ["app-2222222222222222.js", "catalogue.json?v=22222222", "catalogue.json", "catalogue.json?v=11111111&x", "icon.svg?v=2"]) {
    assert.equal(worker.request(path), undefined, path);
  }
});

test("a file with a lasting name comes from the network, and without it from the copy", async () => {
  const { network, worker } = await installed();
  network.put("icon.svg", "redrawn");
  assert.equal(await text(worker.request("icon.svg")), "redrawn");
  network.online = false;
  assert.equal(await text(worker.request("icon.svg")), "icon 1");
});

test("a copy that the browser has thrown away is loaded", async () => {
  const { browser, worker } = await installed();
  await browser.caches.delete("casebook /evidence/ 1");
  assert.equal(await text(worker.request("app-00000000000000aa.wasm")), "wasm");
});

test("a part of a drawing is found by the whole of it", async () => {
  const { worker } = await installed();
  assert.equal(await text(worker.request("icon.svg#mark")), "icon 1");
});

test("parts of files, other methods, other places and other servers are left alone", async () => {
  const { worker } = await installed();
  assert.equal(worker.request("app-1111111111111111.js", { headers: { Range: "bytes=0-9" } }), undefined);
  assert.equal(worker.request("app-1111111111111111.js", { method: "HEAD" }), undefined);
  assert.equal(worker.request("en/", { mode: "navigate", method: "POST" }), undefined);
  assert.equal(worker.request("https://example.org/other/", { mode: "navigate" }), undefined);
  assert.equal(worker.request("https://example.org/app-1111111111111111.js"), undefined);
  assert.equal(worker.request("https://elsewhere.example/evidence/en/", { mode: "navigate" }), undefined);
  assert.equal(worker.request("cards/en.png"), undefined);
});
