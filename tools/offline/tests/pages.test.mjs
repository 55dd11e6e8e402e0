import assert from "node:assert/strict";
import test from "node:test";
import { Browser, html } from "./browser.mjs";

const installed = async () => {
  const browser = new Browser();
  browser.network.publish(1);
  return { browser, network: browser.network, worker: await browser.running() };
};

test("a page comes from the network, and is kept", async () => {
  const { browser, network, worker } = await installed();
  assert.match(await worker.visit("en/cases/a/"), /en\/cases\/a\/ of 1/);
  network.put("en/cases/a/", html(1, "corrected"));
  assert.match(await worker.visit("en/cases/a/"), /corrected/);
  network.online = false;
  assert.match(await worker.visit("en/cases/a/"), /corrected/);
  assert.deepEqual((await browser.caches.list())["casebook /evidence/ 1 seen"], ["en/cases/a/"]);
});

test("without a network, installed pages are shown, and unseen ones by the app", async () => {
  const { network, worker } = await installed();
  network.online = false;
  assert.match(await worker.visit("en/"), /en\/ of 1/);
  assert.match(await worker.visit("en/cases/b/"), /404\.html of 1/);
  assert.match(await worker.visit(""), /entry of 1/);
});

test("whatever is asked of a page, it is the same page", async () => {
  const { network, worker } = await installed();
  await worker.visit("en/cases/a/?embed");
  network.online = false;
  for (const path of ["en/cases/a/", "en/cases/a/?q=agua&country=BO", "en/cases/a", "en/cases/a/index.html#top"]) {
    assert.match(await worker.visit(path), /en\/cases\/a\/ of 1/, path);
  }
});

test("where the network does not answer in time, the copy is shown, and the answer kept for the next time", async () => {
  const { network, worker } = await installed();
  network.put("en/", html(1, "corrected"));
  network.hold();
  const answer = worker.request("en/", { mode: "navigate" });
  worker.timeOut();
  assert.match(await (await answer).text(), /en\/ of 1/);
  network.release();
  await worker.settle();
  network.online = false;
  assert.match(await worker.visit("en/"), /corrected/);
});

test("an unseen page is waited for as long as it takes", async () => {
  const { network, worker } = await installed();
  network.hold();
  const answer = worker.request("en/cases/a/", { mode: "navigate" });
  worker.timeOut();
  network.release();
  assert.match(await (await answer).text(), /en\/cases\/a\/ of 1/);
});

test("the patience is three seconds", async () => {
  const { worker } = await installed();
  await worker.visit("en/");
  assert.deepEqual(worker.timers.map(({ delay }) => delay), [3000]);
});

test("a host in trouble is answered for by the copy, or speaks for itself", async () => {
  const { network, worker } = await installed();
  network.put("en/", "trouble", { status: 503 });
  network.put("en/cases/a/", "trouble", { status: 503 });
  assert.match(await worker.visit("en/"), /en\/ of 1/);
  assert.equal(await worker.visit("en/cases/a/"), "trouble");
});

test("what is not found is said by the host, and not kept", async () => {
  const { browser, worker } = await installed();
  assert.equal(await worker.visit("en/cases/none/"), "not found");
  assert.equal((await browser.caches.list())["casebook /evidence/ 1 seen"], undefined);
});

test("a page of the next build is shown and not kept: without its script it would be of no use", async () => {
  const { network, worker } = await installed();
  await worker.visit("en/cases/a/");
  network.publish(2);
  assert.match(await worker.visit("en/cases/a/"), /en\/cases\/a\/ of 2/);
  network.online = false;
  assert.match(await worker.visit("en/cases/a/"), /en\/cases\/a\/ of 1/);
});

test("the pages seen last are kept, two hundred of them", async () => {
  const { browser, network, worker } = await installed();
  for (let number = 0; number < 203; number += 1) {
    network.put(`en/cases/c${number}/`, html(1));
    await worker.visit(`en/cases/c${number}/`);
    await worker.visit("en/cases/a/");
  }
  const seen = (await browser.caches.list())["casebook /evidence/ 1 seen"];
  assert.equal(seen.length, 200);
  assert.deepEqual([seen[0], seen.at(-1)], ["en/cases/c4/", "en/cases/a/"]);
});

test("what the browser asked for while the worker started is used", async () => {
  const { browser, network, worker } = await installed();
  assert.equal(browser.registration.navigationPreload.enabled, true);
  network.online = false;
  assert.equal(await worker.visit("en/cases/b/", { preloadResponse: new Response("asked before") }), "asked before");
});

test("an early request that failed, thrown or as a value, is no answer", async () => {
  const { network, worker } = await installed();
  network.online = false;
  const thrown = Promise.reject(new TypeError("no network"));
  for (const preloadResponse of [thrown, Response.error()]) {
    assert.match(await worker.visit("en/", { preloadResponse }), /en\/ of 1/);
  }
});

test("a redirect is the browser's to follow", async () => {
  const { worker } = await installed();
  const redirect = { ok: false, status: 0, type: "opaqueredirect", clone: () => redirect };
  const answer = await worker.request("en/cases/a", { mode: "navigate", preloadResponse: redirect });
  assert.equal(answer, redirect);
});

test("what is no page comes from the network alone", async () => {
  const { network, worker } = await installed();
  network.put("en/feed.xml", "feed");
  assert.equal(await worker.visit("en/feed.xml"), "feed");
  assert.equal(await worker.visit("other/"), "not found");
  network.online = false;
  await assert.rejects(worker.visit("en/feed.xml"));
  await assert.rejects(worker.visit("other/"));
});

test("without a copy of anything, the browser says that there is no network", async () => {
  const { browser, network, worker } = await installed();
  for (const name of await browser.caches.keys()) await browser.caches.delete(name);
  network.online = false;
  assert.equal(await worker.visit("en/"), "no network");
});
