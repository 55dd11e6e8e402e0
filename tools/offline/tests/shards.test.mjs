import assert from "node:assert/strict";
import test from "node:test";
import { Browser } from "./browser.mjs";

const FOLDER = "data/11111111/";
const CACHE = `casebook /evidence/ ${FOLDER}`;
const sealed = (name, body, version = "11111111") =>
  `casebook-shard-1 ${version} ${name} ${new TextEncoder().encode(body).length}\n${body}`;
const page = (build) => `<script src="app-${String(build).repeat(16)}.js" data-catalogue="${FOLDER}catalogue.json">`;
const text = async (answer) => (await answer).text();

/** A build with a split catalogue as its host has it. */
const publish = (network, build) => {
  network.publish(build);
  network.put(`${FOLDER}catalogue.json`, "head");
  for (const path of ["", "en/", "es/", "404.html"]) network.put(path, page(build));
  for (const name of ["records/0", "records/1", "words/7"]) network.put(`${FOLDER}${name}.txt`, sealed(name, `año ${name}`));
};

const installed = async () => {
  const browser = new Browser();
  publish(browser.network, 1);
  const worker = await browser.running("split.js");
  browser.network.asked = [];
  return { browser, network: browser.network, worker };
};

/** What is kept after a request. */
const keptAfter = async ({ browser, worker }, path, options) => {
  await worker.request(path, options);
  await worker.settle();
  return (await browser.caches.list())[CACHE] ?? [];
};

test("the head is installed, shards are not", async () => {
  const { browser, network, worker } = await installed();
  assert.deepEqual(await browser.caches.keys(), ["casebook /evidence/ 1"]);
  assert.equal(await text(worker.request(`${FOLDER}catalogue.json`)), "head");
  assert.deepEqual(network.asked, []);
});

test("a shard is asked for once, and then there without a network", async () => {
  const site = await installed();
  const path = `${FOLDER}records/1.txt`;
  assert.deepEqual(await keptAfter(site, path), [path]);
  site.network.online = false;
  assert.equal(await text(site.worker.request(path)), sealed("records/1", "año records/1"));
  assert.equal(site.network.asked.length, 1);
  await assert.rejects(site.worker.request(`${FOLDER}records/0.txt`));
});

test("what is no whole shard of this version is not kept", async () => {
  const path = `${FOLDER}records/1.txt`;
  const cutOff = sealed("records/1", "año").slice(0, -1);
  const wrong = [cutOff, sealed("records/0", "x"), sealed("records/1", "x", "22222222"), "<title>Sign in</title>\nx", "", "\n"];
  for (const body of wrong) {
    const site = await installed();
    site.network.put(path, body);
    assert.deepEqual(await keptAfter(site, path), [], body);
  }
  const site = await installed();
  site.network.put(path, sealed("records/1", "x"), { status: 500 });
  assert.deepEqual(await keptAfter(site, path), []);
});

test("who tries again gets what the host has now", async () => {
  const site = await installed();
  const path = `${FOLDER}words/7.txt`;
  await keptAfter(site, path);
  site.network.put(path, sealed("words/7", "mended"));
  assert.match(await text(site.worker.request(path)), /año words/);
  await keptAfter(site, path, { cache: "reload" });
  assert.match(await text(site.worker.request(path)), /mended/);
});

test("shards of another version are left to the network", async () => {
  const { worker } = await installed();
  for (const path of ["data/22222222/records/1.txt", "data/22222222/catalogue.json"]) {
    assert.equal(worker.request(path), undefined, path);
  }
});

test("a new build of the same catalogue keeps them, a new catalogue drops them", async () => {
  const site = await installed();
  const path = `${FOLDER}records/0.txt`;
  await keptAfter(site, path);
  publish(site.network, 2);
  const again = await site.browser.running("split-again.js");
  site.network.online = false;
  assert.match(await text(again.request(path)), /año/);
  site.network.online = true;
  site.network.publish(2);
  await site.browser.running("second.js");
  assert.deepEqual(await site.browser.caches.keys(), ["casebook /evidence/ 2"]);
});

test("a thousand shards are kept, the last ones", async () => {
  const site = await installed();
  const cache = await site.browser.caches.open(CACHE);
  for (let i = 0; i < 1000; i++) await cache.put(new URL(`old/${i}`, "https://example.org/evidence/").href, new Response("x"));
  const kept = await keptAfter(site, `${FOLDER}records/0.txt`);
  assert.equal(kept.length, 1000);
  assert.deepEqual([kept[0], kept.at(-1)], ["old/1", `${FOLDER}records/0.txt`]);
});
