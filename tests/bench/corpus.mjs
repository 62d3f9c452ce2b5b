// Makes a site of any size for measurements: numbered pages of about 350 words with headings, links to other pages, a
// table and a checklist. The same number gives the same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const words =
  "gemeente college raad wethouder burgemeester griffier secretaris organisatie afdeling directie inwoner bedrijf wijk regio provincie rijk wet besluit beleid plan doel taak budget begroting project opgave dienst advies gesprek overleg afspraak vraag antwoord probleem oplossing verandering team medewerker leider cultuur structuur vertrouwen ruimte tijd geld kwaliteit resultaat risico kans".split(" ");
const joins = "en maar want zodat terwijl als omdat dus".split(" ");
const verbs = "vraagt geeft maakt ziet helpt regelt bespreekt bepaalt bewaakt verandert".split(" ");

// mulberry32, a small generator of pseudo-random numbers (public domain, Tommy Ettinger).
function randomFrom(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

function page(number, count, random) {
  const pick = (list) => list[random(list.length)];
  const noun = () => (random(4) === 0 ? pick(words) + pick(words) : pick(words));
  const clause = () => `de ${noun()} ${pick(verbs)} de ${noun()}`;
  const sentence = () => {
    const text = `${clause()} ${pick(joins)} ${clause()}`;
    return text[0].toUpperCase() + text.slice(1) + ".";
  };
  const paragraph = () => Array.from({ length: 5 }, sentence).join(" ");
  const link = () => `Zie ook [[thema:${1 + random(count)}]].`;
  const lines = ["---", `title: "${number} ${noun()} en ${noun()}"`, `number: ${number}`, "---", "", paragraph(), ""];
  for (let part = 1; part <= 3; part++) lines.push(`## Over ${noun()} ${part}`, "", `${paragraph()} *${noun()}* en **${noun()}**. ${link()}`, "");
  lines.push("| Onderdeel | Aantal |", "| --- | ---: |", ...Array.from({ length: 4 }, () => `| ${noun()} | ${random(500)} |`), "");
  for (let box = 1; box <= 5; box++) lines.push(`- [ ] De ${noun()} bespreken {#v-0${box}}`);
  return lines.join("\n") + "\n";
}

/** Writes `count` pages and a configuration to `folder`. @param {string} folder @param {number} count */
export function makeCorpus(folder, count) {
  mkdirSync(join(folder, "content", "thema"), { recursive: true });
  writeFileSync(
    join(folder, "wegwijzer.toml"),
    `[site]\ntitle = "Meting"\n\n[[collection]]\nname = "thema"\ntitle = "Thema's"\nsingular = "Thema"\nfolder = "thema"\n` +
      `url = "/thema/{number}/"\nindex = "/thema/"\nnumbered = true\ntemplate = "page"\n`,
  );
  const random = randomFrom(count);
  for (let number = 1; number <= count; number++) {
    writeFileSync(join(folder, "content", "thema", `${String(number).padStart(5, "0")}.md`), page(number, count, random));
  }
}
