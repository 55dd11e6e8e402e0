// As much of a browser as a service worker sees: caches, a network that can be cut, clients, a clock that stands still.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

export const SCOPE = "https://example.org/evidence/";

/** The text of a page of a build: what pages have in them is the names of their script and catalogue. */
export const html = (build, words = "page") =>
  `${words} <script src="app-${String(build).repeat(16)}.js" data-catalogue="catalogue.json?v=${String(build).repeat(8)}">`;

/** One origin: its caches, its clients, its registration; workers come and go. */
export class Browser {
  constructor() {
    this.caches = new Caches();
    this.clients = [];
    this.network = new Network();
    this.registration = {
      scope: SCOPE,
      installing: null,
      waiting: null,
      unregistered: false,
      navigationPreload: { enabled: false, enable: async () => void (this.registration.navigationPreload.enabled = true) },
      unregister: async () => (this.registration.unregistered = true),
    };
  }

  /** The worker of a script as the browser starts it, before any event. */
  start(name) {
    return new Worker(this, readFileSync(join(process.env.CASEBOOK_WORKERS, name), "utf8"));
  }

  /** A worker that has come to its work. */
  async running(name = "first.js") {
    const worker = this.start(name);
    await worker.install();
    await worker.activate();
    return worker;
  }
}

class Worker {
  constructor(browser, script) {
    this.browser = browser;
    this.listeners = {};
    this.timers = [];
    this.skipped = false;
    this.pending = [];
    const { caches, registration, network } = browser;
    const globals = { caches, registration, URL, Response, Headers, Map, Set, Promise, Error, Uint8Array, TextDecoder };
    globals.fetch = (request, options) => network.fetch(request, options);
    globals.clients = { matchAll: async () => browser.clients.map((url) => ({ url })) };
    globals.skipWaiting = () => (this.skipped = true);
    globals.setTimeout = (action, delay) => this.timers.push({ action, delay });
    globals.addEventListener = (type, listener) => (this.listeners[type] = listener);
    vm.runInNewContext(script, globals);
  }

  install = () => this.#lifecycle("install");
  activate = () => this.#lifecycle("activate");

  async #lifecycle(type) {
    const waited = [];
    this.listeners[type]({ waitUntil: (promise) => waited.push(promise) });
    await Promise.all(waited);
  }

  /** What the worker answers; `undefined` where it leaves the request alone. */
  request(url, { mode = "no-cors", method = "GET", headers = {}, cache = "default", preloadResponse } = {}) {
    const request = { url: new URL(url, SCOPE).href, mode, method, cache, headers: new Headers(headers) };
    let answer;
    const event = {
      request,
      preloadResponse: Promise.resolve(preloadResponse),
      respondWith: (promise) => (answer = promise),
      waitUntil: (promise) => this.pending.push(promise),
    };
    this.listeners.fetch(event);
    return answer;
  }

  /** The answer to a visit, after all that the worker does on its occasion. */
  async visit(path, options) {
    const answer = await this.request(path, { mode: "navigate", ...options });
    const text = answer.type === "error" ? "no network" : await answer.text();
    await this.settle();
    return text;
  }

  settle = () => Promise.all(this.pending.splice(0));

  /** Lets the worker's patience end. */
  timeOut() {
    for (const { action } of this.timers.splice(0)) action();
  }
}

class Network {
  online = true;
  asked = [];
  #files = new Map();
  #held = [];

  put(path, body, { status = 200, headers = {} } = {}) {
    this.#files.set(new URL(path, SCOPE).href, { body, status, headers });
  }

  /** A build as its host has it. */
  publish(build) {
    this.#files.clear();
    this.put(`app-${String(build).repeat(16)}.js`, `script ${build}`);
    this.put(`catalogue.json?v=${String(build).repeat(8)}`, `catalogue ${build}`);
    this.put("app-00000000000000aa.wasm", "wasm");
    this.put("icon.svg", `icon ${build}`);
    for (const path of ["", "en/", "es/", "404.html", "en/cases/a/", "en/cases/b/"]) {
      this.put(path, html(build, `${path || "entry"} of ${build}`), { headers: { "content-encoding": "br", "x-kept": "yes" } });
    }
  }

  async fetch(request, options = {}) {
    const url = new URL(request.url ?? request);
    this.asked.push({ url: url.href, ...options });
    if (this.holding) await new Promise((release) => this.#held.push(release));
    if (!this.online) throw new TypeError("no network");
    url.hash = "";
    if (!url.pathname.endsWith(".json")) url.search = "";
    const file = this.#files.get(url.href) ?? { body: "not found", status: 404, headers: {} };
    return new Response(file.body, { status: file.status, headers: file.headers });
  }

  /** From now on, answers come only when they are released. */
  hold = () => (this.holding = true);
  release() {
    this.holding = false;
    for (const go of this.#held.splice(0)) go();
  }
}

class Caches {
  #caches = new Map();

  keys = async () => [...this.#caches.keys()];
  has = async (name) => this.#caches.has(name);
  delete = async (name) => this.#caches.delete(name);

  async open(name) {
    if (!this.#caches.has(name)) this.#caches.set(name, new Cache());
    return this.#caches.get(name);
  }

  async match(address, { cacheName } = {}) {
    for (const [name, cache] of this.#caches) {
      const found = cacheName === undefined || name === cacheName ? await cache.match(address) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** Where copies are, and of what, for tests to read. */
  async list() {
    const lists = [...this.#caches].map(async ([name, cache]) => [name, (await cache.keys()).map(({ url }) => url.replace(SCOPE, ""))]);
    return Object.fromEntries(await Promise.all(lists));
  }
}

class Cache {
  #entries = new Map();

  keys = async () => [...this.#entries.keys()].map((url) => ({ url }));
  delete = async (address) => this.#entries.delete(address.url ?? address);
  match = async (address) => this.#entries.get(address.url ?? address)?.clone();

  async put(address, response) {
    if (!response.ok) throw new TypeError("the tests store whole answers only");
    this.#entries.set(address.url ?? address, response);
  }
}
