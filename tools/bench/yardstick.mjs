// One index under a clock, in its own process: MiniSearch, FlexSearch, or Casebook's own as WebAssembly, of a
// whole catalogue or a split one.
//
// node --expose-gc yardstick.mjs NAME MODULE TEXTS QUESTIONS LIMIT
//
// MODULE is what is imported, TEXTS the documents (a line each; for Casebook the catalogue or the folder of its shards),
// LIMIT how many of the
// questions are asked, evenly spread. Prints one line of JSON: times in milliseconds, sizes in bytes. It must not judge.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

/** Each question is asked so often, after a first time that warms the engine up; the one in the middle counts. */
const ROUNDS = 3;
/** From this length on a typing error is forgiven. */
const FORGIVEN_FROM = 5;

/** How each index is made and asked, as its documentation says for a search field that lists what it finds. */
const INDEXES = { minisearch, flexsearch, casebook, "casebook-split": casebookSplit };

/** BM25+, every word must match, the beginning of a word is enough; a typing error is forgiven where nothing is found. */
async function minisearch(module, texts) {
  const documents = lines(texts);
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
async function flexsearch(module, texts) {
  const documents = lines(texts);
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
async function casebook(module, texts) {
  const { Casebook, memory } = await webAssembly(module);
  const text = readFileSync(texts, "utf8");
  let library;
  return {
    parse: () => (library = Casebook.whole(text)),
    make: () => library.index(),
    find: ({ typed }) => library.find(typed),
    facets: ({ typed }) => library.facets(typed),
    packed: () => [],
    memory,
  };
}

/** The same of a split catalogue: what is made is the head with the columns; shards are taken in as questions need them. */
async function casebookSplit(module, texts) {
  const { Casebook, memory } = await webAssembly(module);
  const shards = new Map(files(texts).map((file) => [relative(texts, file), readFileSync(file, "utf8")]));
  const sizes = new Map();
  const size = (name) => sizes.get(name) ?? sizes.set(name, brotli([shards.get(name)])).get(name);
  const open = () => Casebook.split(shards.get("head.json"), shards.get("columns.txt"));
  // Answers, and tells what had to be taken in for that.
  const ask = (library, { typed }) => {
    const taken = { names: [], rounds: 0 };
    for (let missing; (missing = library.missing(typed)); taken.rounds += 1) {
      for (const [at, name] of missing.split("\n").entries()) {
        taken.names.push(`${name}.txt`);
        if (!library.insert(at, shards.get(`${name}.txt`))) throw new Error(`the shard ${name} is not taken in`);
      }
    }
    library.find(typed);
    return taken;
  };
  let library;
  return {
    make: () => (library = open()),
    take: (question) => ask(library, question),
    find: ({ typed }) => library.find(typed),
    facets: ({ typed }) => library.facets(typed),
    first(question) {
      const fresh = open();
      const start = performance.now();
      const { names, rounds } = ask(fresh, question);
      const time = performance.now() - start;
      fresh.free();
      return { time, rounds, shards: names.length, bytes: names.reduce((sum, name) => sum + size(name), 0) };
    },
    packed: () => [...shards.values()],
    memory,
  };
}

async function webAssembly(module) {
  const { Casebook, initSync } = await import(module);
  const { memory } = initSync({ module: readFileSync(new URL("bench_bg.wasm", module)) });
  return { Casebook, memory: () => memory.buffer.byteLength };
}

function lines(file) {
  return readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));
}

function files(folder) {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((file) => statSync(file).isFile());
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

/** Quality 9, for what is very large 5: the highest one takes minutes and saves a twentieth. */
function brotli(parts) {
  const quality = parts.some(({ length }) => length > 50e6) ? 5 : 9;
  const size = (part) => {
    // A window no larger than what is packed: there are thousands of small files.
    const window = Math.min(24, Math.max(10, Math.ceil(Math.log2(part.length + 16))));
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: window };
    return brotliCompressSync(part, { params }).length;
  };
  return parts.reduce((sum, part) => sum + size(part), 0);
}

const [name, path, texts, asked, limit] = process.argv.slice(2);
const all = JSON.parse(readFileSync(asked, "utf8"));
const step = Math.max(1, all.length / Number(limit));
const places = all.map((_, at) => at).filter((at) => Math.floor(at / step) > Math.floor((at - 1) / step));
const index = await INDEXES[name](pathToFileURL(path).href, texts);

const before = heap();
const parse = index.parse ? timed(index.parse) : null;
const build = timed(index.make);
for (const at of places) index.take?.(all[at]);
const found = places.map((at) => Array.from(index.find(all[at])));
const query = places.map((at) => middle(() => index.find(all[at])));
const facets = index.facets ? places.map((at) => middle(() => index.facets(all[at]))) : [];
const memory = heap() - before + (index.memory?.() ?? 0);
const first = index.first ? places.map((at) => index.first(all[at])) : [];
const bytes = brotli(index.packed());
console.log(JSON.stringify({ parse, build, memory, places, query, facets, found, first, bytes }));
