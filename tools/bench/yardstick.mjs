// One index under a clock, in its own process: MiniSearch, FlexSearch, or Casebook's own as WebAssembly.
//
// node --expose-gc yardstick.mjs NAME MODULE TEXTS QUESTIONS LIMIT
//
// MODULE is what is imported, TEXTS the documents (a line each; for Casebook the catalogue), LIMIT how many of the
// questions are asked, evenly spread. Prints one line of JSON: times in milliseconds, sizes in bytes. It must not judge.

import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

/** Each question is asked so often, after a first time that warms the engine up; the one in the middle counts. */
const ROUNDS = 3;
/** From this length on a typing error is forgiven. */
const FORGIVEN_FROM = 5;

/** How each index is made and asked, as its documentation says for a search field that lists what it finds. */
const INDEXES = { minisearch, flexsearch, casebook };

/** BM25+, every word must match, the beginning of a word is enough; a typing error is forgiven where nothing is found. */
async function minisearch(module, documents) {
  const { default: MiniSearch } = await import(module);
  const index = new MiniSearch({ fields: ["title", "names", "text"] });
  const options = { boost: { title: 8, names: 4 }, combineWith: "AND", prefix: true };
  const fuzzy = (term) => (term.length >= FORGIVEN_FROM ? 1 : false);
  const query = ({ words, without }) =>
    without ? { combineWith: "AND_NOT", queries: [words, { queries: [without] }] } : words;
  return {
    make: () => index.addAll(documents),
    find(question) {
      const found = index.search(query(question), options);
      return (found.length ? found : index.search(query(question), { ...options, fuzzy })).map(({ id }) => id);
    },
    packed: () => [JSON.stringify(index)],
  };
}

/** Beginnings of words in one field. It knows no exclusion: what has the word is taken out afterwards. */
async function flexsearch(module, documents) {
  const { Index } = await import(module);
  const index = new Index({ tokenize: "forward" });
  const search = (words) => index.search(words, { limit: documents.length });
  return {
    make() {
      for (const { id, title, names, text } of documents) index.add(id, [title, names, text].join("\n"));
    },
    find({ words, without }) {
      const found = search(words);
      if (!without) return found;
      const excluded = new Set(search(without));
      return found.filter((id) => !excluded.has(id));
    },
    packed() {
      const parts = [];
      index.export((_, data) => parts.push(data ?? ""));
      return parts;
    },
  };
}

/** Ours, compiled as the site is. Its index is made from the text of the catalogue, which is read before. */
async function casebook(module, _, text) {
  const { Casebook, initSync } = await import(module);
  const { memory } = initSync({ module: readFileSync(new URL("bench_bg.wasm", module)) });
  let library;
  return {
    parse: () => (library = new Casebook(text)),
    make: () => library.index(),
    find: ({ typed }) => library.find(typed),
    facets: ({ typed }) => library.facets(typed),
    packed: () => [],
    memory: () => memory.buffer.byteLength,
  };
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function middle(run) {
  const times = Array.from({ length: ROUNDS }, () => timed(run)).sort((a, b) => a - b);
  return times[ROUNDS >> 1];
}

function heap() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** Quality 9: the highest one takes minutes for the larger indexes and saves a twentieth. */
function brotli(parts) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return parts.reduce((sum, part) => sum + brotliCompressSync(part, { params }).length, 0);
}

const [name, path, texts, asked, limit] = process.argv.slice(2);
const all = JSON.parse(readFileSync(asked, "utf8"));
const step = Math.max(1, all.length / Number(limit));
const places = all.map((_, at) => at).filter((at) => Math.floor(at / step) > Math.floor((at - 1) / step));
const text = name === "casebook" ? readFileSync(texts, "utf8") : "";
const documents = text ? [] : readFileSync(texts, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const index = await INDEXES[name](pathToFileURL(path).href, documents, text);

const before = heap();
const parse = index.parse ? timed(index.parse) : null;
const build = timed(index.make);
const own = heap() - before + (index.memory?.() ?? 0);
const found = places.map((at) => index.find(all[at]).length);
const query = places.map((at) => middle(() => index.find(all[at])));
const facets = index.facets ? places.map((at) => middle(() => index.facets(all[at]))) : [];
console.log(JSON.stringify({ parse, build, memory: own, places, query, facets, found, bytes: brotli(index.packed()) }));
