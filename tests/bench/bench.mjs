// Measures the program on generated sites, beside peers that ran in the same minute: absolute times move by tens of percents on
// a shared machine, ratios much less. A peer that is not installed is left out.
//
//   script/bench [PAGES …]        default: 1000 10000
//
// The output folder is moved away before a cold build, never deleted: some file systems make new files slower for minutes after
// a large deletion, which would measure the wrong thing.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import lunr from "lunr";
import { makeCorpus } from "./corpus.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const program = process.env.WEGWIJZER ?? join(root, "build", "release", "wegwijzer");
const runs = 3;

const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Wall seconds, CPU seconds and peak memory (MiB) of one command. @param {string} command @param {string[]} args @param {string} cwd */
function measure(command, args, cwd) {
  const begin = process.hrtime.bigint();
  const done = spawnSync("/usr/bin/time", ["-f", "%U %S %M", command, ...args], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  const wall = Number(process.hrtime.bigint() - begin) / 1e9;
  if (done.status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${done.status}\n${done.stderr.slice(-2000)}`);
  const [user, system, kilobytes] = done.stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

/** The medians of some runs; `prepare` is not timed. @param {() => void} prepare @param {() => {wall: number, cpu: number, memory: number}} run */
function medians(prepare, run) {
  const all = Array.from({ length: runs }, () => (prepare(), run()));
  return { wall: median(all.map((r) => r.wall)), cpu: median(all.map((r) => r.cpu)), memory: median(all.map((r) => r.memory)) };
}

const rows = [];
function report(/** @type {string} */ name, /** @type {{wall: number, cpu: number, memory: number}} */ r, /** @type {number} */ floor) {
  rows.push({ name, "wall s": r.wall.toFixed(3), "cpu s": r.cpu.toFixed(2), "MiB": r.memory.toFixed(0), "ratio to copy": (r.wall / floor).toFixed(1) });
}

function hugoSite(/** @type {string} */ folder, /** @type {string} */ from) {
  mkdirSync(join(folder, "layouts", "_default"), { recursive: true });
  mkdirSync(join(folder, "content", "thema"), { recursive: true });
  writeFileSync(join(folder, "config.toml"), 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n');
  writeFileSync(join(folder, "layouts", "_default", "single.html"), "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}{{ with .NextInSection }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}");
  writeFileSync(join(folder, "layouts", "_default", "list.html"), "<!doctype html><title>x</title>{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}");
  for (const name of readdirSync(from)) {
    const text = readFileSync(join(from, name), "utf8").replace(/\[\[thema:(\d+)\]\]/g, (_, n) => `[${n}](../${String(n).padStart(5, "0")}/)`);
    writeFileSync(join(folder, "content", "thema", name), text.replace(/ \{#v-\d+\}/g, ""));
  }
}

function lunrIndex(/** @type {string} */ folder) {
  const documents = JSON.parse(readFileSync(join(folder, "public", "search", "documents.json"), "utf8"));
  const texts = new Map(readdirSync(join(folder, "content", "thema")).map((name) => [Number(name.slice(0, 5)), readFileSync(join(folder, "content", "thema", name), "utf8")]));
  const begin = process.hrtime.bigint();
  const index = lunr(function () {
    this.ref("ref");
    this.field("title");
    this.field("body");
    for (const one of documents) this.add({ ref: one.ref, title: one.title, body: texts.get(one.number) });
  });
  JSON.stringify(index);
  return Number(process.hrtime.bigint() - begin) / 1e9;
}

/** A build in which one page changed, with `wanted` frozen editions of the whole site. @param {string} site @param {string} work @param {number} wanted */
function withEditions(site, work, wanted) {
  for (let i = 1; i <= wanted; ++i) {
    if (existsSync(join(site, "editions", `e${i}`))) continue;
    measure(program, ["edition", "freeze", `e${i}`, "--title", `Editie ${i}`, "--date", `${2000 + i}-01-01`, site], work);
  }
  measure(program, ["build", site], work);
  const page = join(site, "content", "thema", readdirSync(join(site, "content", "thema")).sort()[0]);
  let words = 0;
  return medians(() => appendFileSync(page, `\nWoord ${++words}.\n`), () => measure(program, ["build", site], work));
}

for (const count of process.argv.slice(2).map(Number).concat(process.argv.length > 2 ? [] : [1000, 10000])) {
  const work = mkdtempSync(join(tmpdir(), "wegwijzer-bench-"));
  try {
    const site = join(work, "site");
    const aside = join(work, "aside");
    mkdirSync(aside);
    let moved = 0;
    const moveAway = (/** @type {string} */ path) => existsSync(path) && renameSync(path, join(aside, String(++moved)));
    makeCorpus(site, count);
    const copy = medians(() => moveAway(join(work, "copy")), () => measure("cp", ["-r", join(site, "content"), join(work, "copy")], work));
    report(`${count}: copy of the sources (floor)`, copy, copy.wall);
    const cold = medians(() => [join(site, "public"), join(site, ".public.next")].forEach(moveAway), () => measure(program, ["build", site], work));
    report(`${count}: wegwijzer, cold, with index`, cold, copy.wall);
    report(`${count}: wegwijzer, nothing changed`, medians(() => {}, () => measure(program, ["build", site], work)), copy.wall);
    report(`${count}: wegwijzer check`, medians(() => {}, () => measure(program, ["check", site], work)), copy.wall);
    if (count <= 1000) {
      const one = withEditions(site, work, 1);
      const ten = withEditions(site, work, 10);
      report(`${count}: one page changed, one edition`, one, copy.wall);
      report(`${count}: the same with ten editions (${(ten.wall / one.wall).toFixed(2)} times)`, ten, copy.wall);
      rmSync(join(site, "editions"), { recursive: true });
    }
    const index = lunrIndex(site);
    rows.push({ name: `${count}: lunr.js, index alone, in Node`, "wall s": index.toFixed(3), "cpu s": "", MiB: "", "ratio to copy": (index / copy.wall).toFixed(1) });
    if (spawnSync("hugo", ["version"]).status === 0) {
      const hugo = join(work, "hugo");
      hugoSite(hugo, join(site, "content", "thema"));
      report(`${count}: Hugo, bare template, no index`, medians(() => moveAway(join(hugo, "public")), () => measure("hugo", ["--quiet"], hugo)), copy.wall);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
console.table(rows);
