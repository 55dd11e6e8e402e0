import assert from "node:assert/strict";
import test from "node:test";
import { Browser } from "./browser.mjs";

const text = async (answer) => (await answer).text();

/** The first build at work, the second one published and installed, waiting. */
const updated = async () => {
  const browser = new Browser();
  browser.network.publish(1);
  const first = await browser.running("first.js");
  await first.visit("en/cases/a/");
  browser.network.publish(2);
  browser.network.asked = [];
  const second = browser.start("second.js");
  await second.install();
  return { browser, first, second };
};

test("while the old build is open, its worker answers with its files only", async () => {
  const { browser, first, second } = await updated();
  assert.equal(second.skipped, false);
  assert.equal(await text(first.request("app-1111111111111111.js")), "script 1");
  assert.equal(await text(first.request("catalogue.json?v=11111111")), "catalogue 1");
  assert.equal(first.request("catalogue.json?v=22222222"), undefined);
  browser.network.online = false;
  assert.match(await first.visit("en/cases/a/"), /of 1/);
  assert.match(await first.visit("es/"), /of 1/);
});

test("when it takes over, nothing of the old build is left", async () => {
  const { browser, second } = await updated();
  await second.activate();
  assert.deepEqual(await browser.caches.keys(), ["casebook /evidence/ 2"]);
  browser.network.online = false;
  assert.match(await second.visit("en/"), /of 2/);
  assert.match(await second.visit("en/cases/a/"), /404\.html of 2/);
  assert.equal(await text(second.request("catalogue.json?v=22222222")), "catalogue 2");
});

test("what both builds have is taken over, not loaded", async () => {
  const { browser } = await updated();
  const asked = browser.network.asked.map(({ url }) => url.slice(url.lastIndexOf("/") + 1));
  assert.ok(asked.includes("app-2222222222222222.js") && !asked.includes("app-00000000000000aa.wasm"), asked.join());
});

test("copies of other sites on the same server stay", async () => {
  const { browser, second } = await updated();
  for (const name of ["casebook / 1", "casebook /evidence/more/ 1", "something else"]) await browser.caches.open(name);
  await second.activate();
  assert.deepEqual(await browser.caches.keys(), ["casebook /evidence/ 2", "casebook / 1", "casebook /evidence/more/ 1", "something else"]);
});

test("a build that is being installed meanwhile keeps what it has", async () => {
  const { browser, second } = await updated();
  await browser.caches.open("casebook /evidence/ 3");
  browser.registration.installing = {};
  await second.activate();
  assert.ok(await browser.caches.has("casebook /evidence/ 3"));
});

test("an update that fails leaves the old build at work", async () => {
  const browser = new Browser();
  browser.network.publish(1);
  const first = await browser.running("first.js");
  browser.network.publish(2);
  browser.network.put("es/", "half published", { status: 500 });
  await assert.rejects(browser.start("second.js").install());
  assert.deepEqual(await browser.caches.keys(), ["casebook /evidence/ 1"]);
  browser.network.online = false;
  assert.match(await first.visit("es/"), /of 1/);
});
