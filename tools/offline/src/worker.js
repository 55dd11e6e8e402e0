// Keeps this build of the site for when there is no network. Written by `casebook build`; what is kept is named in
// CONTENTS, and another build has another file here.
//
// A page is asked for on the network first. What is published can be corrected, and a visitor must not read the old
// text because there was an old copy; a page is a few kB, so the truth costs one round trip. Where the network does
// not answer in PATIENCE, the copy is shown and the answer replaces it for the next time.
//
// Files come from the copy, by their whole address: a page names its script by a hash and its catalogue by `?v=`, so
// an old script never meets new data. Pages are kept only if they name this build's script and catalogue. For the same
// reason a new worker waits until the last page of the old build is closed: until then, the old files are needed.
//
// A large catalogue comes in shards, in a folder named by its version. They are too many to be installed: each is kept
// when it was asked for, in a cache of that version, which builds of the same catalogue share.
const { version, languages, files, pages, marks, shards } = CONTENTS;

// The app without a page: shows any address from the catalogue.
const ENTRY = "404.html";
const SEEN_AT_MOST = 200;
// Some 10 MB.
const SHARDS_AT_MOST = 1000;
const PATIENCE = 3000;
const NAMED_BY_CONTENT = /-[0-9a-f]{16}\.\w+$|\?v=|\/data\/[0-9a-f]{8}\//;

const { scope } = registration;
const at = (path) => new URL(path, scope).href;
const own = `casebook ${new URL(scope).pathname} `;
const INSTALLED = own + version;
const SEEN = `${INSTALLED} seen`;
const SHARDS = `${own}${shards}`;
const integrity = new Map(Object.entries(files).map(([path, digest]) => [at(path), digest]));
const kept = (address, cacheName) => caches.match(address, { cacheName, ignoreVary: true });

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.hash = "";
  if (request.method !== "GET" || !url.href.startsWith(scope) || request.headers.has("range")) return;
  if (request.mode !== "navigate") {
    if (integrity.has(url.href)) event.respondWith(file(request, url.href));
    else if (shards && url.href.startsWith(at(shards))) event.respondWith(shard(event, url.href));
  } else {
    // Not a page: as if there were no worker, but without asking twice (the browser has asked already).
    event.respondWith(isPage(url) ? page(event, pageAddress(url)) : network(event));
  }
});

// All or nothing: where one file is missing or of another build, the browser tries again later.
async function install() {
  const cache = await caches.open(INSTALLED);
  const installFile = async (url) => cache.put(url, await download(url));
  const installPage = async (path) => {
    const copy = await copyOf(await fetch(at(path), { cache: "no-cache" }));
    if (!copy) throw new Error(`${at(path)} is not of this build`);
    await cache.put(at(path), copy);
  };
  try {
    await Promise.all([...[...integrity.keys()].map(installFile), ...[...pages, ENTRY].map(installPage)]);
  } catch (error) {
    await caches.delete(INSTALLED);
    throw error;
  }
  // What is open was loaded before there was a worker to see it.
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const urls = open.map((client) => new URL(client.url)).filter((url) => url.href.startsWith(scope) && isPage(url));
  const again = async (url) => remember(url, await fetch(url, { cache: "no-cache" }));
  await Promise.allSettled([...new Set(urls.map(pageAddress))].map(again));
}

async function activate() {
  await registration.navigationPreload?.enable();
  // A newer worker may be filling its own; it will do this when its turn comes.
  if (registration.installing || registration.waiting) return;
  const current = [INSTALLED, SEEN, SHARDS];
  const old = (await caches.keys()).filter((name) => name.startsWith(own) && !current.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function page(event, address) {
  const fresh = network(event);
  event.waitUntil(fresh.then((response) => remember(address, response.clone())).catch(() => {}));
  const copy = async () => (await kept(address, SEEN)) ?? (await kept(address, INSTALLED));
  try {
    const answer = await Promise.race([fresh, new Promise((done) => setTimeout(done, PATIENCE))]);
    if (answer && answer.status < 500) return answer;
    return (await copy()) ?? (await fresh);
  } catch {
    return (await copy()) ?? (await kept(at(ENTRY), INSTALLED)) ?? Response.error();
  }
}

async function file(request, url) {
  const copy = () => kept(url, INSTALLED);
  if (NAMED_BY_CONTENT.test(url)) return (await copy()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch {
    return (await copy()) ?? Response.error();
  }
}

// A visitor who tries again asks past every copy: what was kept may be what failed.
async function shard(event, url) {
  const copy = event.request.cache === "reload" ? undefined : await kept(url, SHARDS);
  if (copy) return copy;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keepShard(url, answer.clone()).catch(() => {}));
  return answer;
}

let added = 0;

// Nothing but a whole shard of this version: its first line says its version, its name and how many bytes follow.
async function keepShard(url, answer) {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const end = bytes.indexOf(10);
  const [, of, name, length] = new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0))).split(" ");
  if (at(`${shards}${name}.txt`) !== url || !shards.endsWith(`/${of}/`) || Number(length) !== bytes.length - end - 1) return;
  const cache = await caches.open(SHARDS);
  await cache.put(url, new Response(bytes, { headers: { "content-type": "text/plain; charset=utf-8" } }));
  // To count them takes longer than to add one.
  if (added++ % 50 === 0) await dropOldest(cache, SHARDS_AT_MOST);
}

// Without a network, Firefox 153 answers the early request with an error as its value where others throw it.
async function network(event) {
  const early = await event.preloadResponse;
  return early && early.type !== "error" ? early : fetch(event.request);
}

// A file with a name of its content may be in the last build's copy too.
async function download(url) {
  const fixed = NAMED_BY_CONTENT.test(url);
  const copy = fixed && (await kept(url));
  if (copy) return copy;
  const response = await fetch(url, { integrity: integrity.get(url), cache: fixed ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response;
}

async function remember(address, response) {
  const copy = response.ok && (await copyOf(response));
  if (!copy) return;
  const seen = await caches.open(SEEN);
  // Away and back: the last seen is the last in the list, and the first to go is the one not seen for longest.
  await seen.delete(address);
  await seen.put(address, copy);
  await dropOldest(seen, SEEN_AT_MOST);
}

async function dropOldest(cache, most) {
  await Promise.all((await cache.keys()).slice(0, -most).map((oldest) => cache.delete(oldest)));
}

// Nothing, unless it is of this build: not of the next one, not the sign-in of a public network.
async function copyOf(response) {
  const text = await response.text();
  if (!marks.every((mark) => text.includes(mark))) return undefined;
  const headers = new Headers(response.headers);
  // The text is unpacked.
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(text, { headers });
}

function isPage({ href }) {
  const path = href.slice(scope.length).replace(/[?#].*/, "");
  return path === "" || (languages.includes(path.split("/")[0]) && !/\.\w+$/.test(path.replace(/index\.html$/, "")));
}

// One page, whatever is asked of it.
function pageAddress({ origin, pathname }) {
  return origin + pathname.replace(/(\/index\.html|\/)?$/, "/");
}
