import assert from "node:assert/strict";
import test from "node:test";
import { Browser } from "./browser.mjs";

test("it takes over at once, deletes the site's copies and no others, and goes", async () => {
  const browser = new Browser();
  browser.network.publish(1);
  const first = await browser.running("first.js");
  await first.visit("en/cases/a/");
  await browser.caches.open("casebook / 1");
  await browser.caches.open("something else");
  const removal = await browser.running("removal.js");
  assert.equal(removal.skipped, true);
  assert.deepEqual(await browser.caches.keys(), ["casebook / 1", "something else"]);
  assert.equal(browser.registration.unregistered, true);
});

test("it answers no request", async () => {
  const browser = new Browser();
  assert.equal(browser.start("removal.js").listeners.fetch, undefined);
});
