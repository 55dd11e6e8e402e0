import assert from "node:assert/strict";
import test from "node:test";
import { Browser, html } from "./browser.mjs";

const published = (build) => {
  const browser = new Browser();
  browser.network.publish(build);
  return browser;
};

test("everything of the build is installed, and the pages that are open", async () => {
  const browser = published(1);
  browser.clients = ["https://example.org/evidence/en/cases/a/?embed#top", "https://example.org/elsewhere/", "https://example.org/evidence/en/feed.xml"];
  await browser.start("first.js").install();
  const list = await browser.caches.list();
  assert.deepEqual(list["casebook /evidence/ 1"].sort(), [
    "", "404.html", "app-00000000000000aa.wasm", "app-1111111111111111.js", "catalogue.json?v=11111111", "en/", "es/", "icon.svg",
  ]);
  assert.deepEqual(list["casebook /evidence/ 1 seen"], ["en/cases/a/"]);
});

test("what the browser has already is not loaded again, and everything is checked", async () => {
  const browser = published(1);
  await browser.start("first.js").install();
  const asked = (end) => browser.network.asked.find(({ url }) => url.endsWith(end));
  assert.equal(asked(".wasm").cache, "default");
  assert.equal(asked(".wasm").integrity, "sha384-wasm");
  assert.equal(asked("?v=11111111").integrity, "sha384-catalogue");
  assert.equal(asked("icon.svg").cache, "no-cache");
  assert.equal(asked("/en/").cache, "no-cache");
});

test("a missing file leaves nothing installed", async () => {
  const browser = published(1);
  browser.network.put("icon.svg", "gone", { status: 404 });
  await assert.rejects(browser.start("first.js").install(), /icon\.svg answers 404/);
  assert.deepEqual(await browser.caches.keys(), []);
});

test("a page of another build leaves nothing installed", async () => {
  const browser = published(1);
  browser.network.put("es/", html(2));
  await assert.rejects(browser.start("first.js").install(), /es\/ is not of this build/);
  assert.deepEqual(await browser.caches.keys(), []);
});

test("the sign-in page of a public network is not taken for the site", async () => {
  const browser = published(1);
  browser.network.put("en/", "<h1>Welcome to our wireless network</h1>");
  await assert.rejects(browser.start("first.js").install(), /is not of this build/);
});

test("a host that answers 404.html with its own status is understood", async () => {
  const browser = published(1);
  browser.network.put("404.html", html(1, "entry"), { status: 404 });
  await browser.start("first.js").install();
  assert.equal((await browser.caches.match("https://example.org/evidence/404.html")).status, 200);
});

test("a page that is open and gone from the host does not stop the rest", async () => {
  const browser = published(1);
  browser.clients = ["https://example.org/evidence/en/cases/gone/"];
  await browser.start("first.js").install();
  assert.deepEqual(Object.keys(await browser.caches.list()), ["casebook /evidence/ 1"]);
});

test("copies keep the headers of their pages and say nothing of a packing that is undone", async () => {
  const browser = published(1);
  await browser.start("first.js").install();
  const { headers } = await browser.caches.match("https://example.org/evidence/en/");
  assert.equal(headers.get("x-kept"), "yes");
  assert.equal(headers.get("content-encoding"), null);
});
