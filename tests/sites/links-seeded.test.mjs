// Mistakes of every kind in the links of links-seeded/, each with its place and what was meant. All must be found where they
// are, nothing else may be reported, and the first suggestion must be right nearly always.
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeSite, page, run, scratch, sitesFolder, write } from './tools.mjs';

const RIGHT_AT_LEAST = 0.8;
/** Nothing can be proposed: the mistake is that something is there. */
const NOTHING = '';

// The menu stands in the settings, behind those that all sites of these tests share.
const MENU = [['/tema/', '/thema/'], ['/begrippen/', '/begrip/'], ['/over', '/over/'], ['/a-z-register/', '/a-z/'], ['/situatie/herindelling/', '/situatie/herindeling/'], ['/zoeken', '/zoeken/'], ['/thema/32/', '/thema/23/']];
const common = readFileSync(join(sitesFolder, 'common', 'wegwijzer.toml'), 'utf8').replace('url = "/begrip/{id}/"', 'glossary = true\nurl = "/begrip/{id}/"');
const menuStart = common.split('\n').length + 2;
const settings = common + MENU.map(([url]) => `[[menu]]\ntitle = "Ergens"\nurl = "${url}"\n`).join('');

// Templates are looked at once nothing else is wrong, in a site of their own.
const TEMPLATE = [['a-zet/', 'a-z/'], ['zoek/', 'zoeken/'], ['themas/', 'thema/'], ['begrip/gemeentwet/', 'begrip/gemeentewet/'], ['platen/kart.svg', 'platen/kaart.svg'], ['over', 'over/']];

/** @type {[place: string, written: string, meant: string][]} */
const MISTAKES = [
  ['content/tikfouten.md:5:9', 'begrip:gemeentwet', 'begrip:gemeentewet'],
  ['content/tikfouten.md:6:9', 'begrip:gemenschappelijke-regeling', 'begrip:gemeenschappelijke-regeling'],
  ['content/tikfouten.md:7:9', 'begrip:ondernemingraad', 'begrip:ondernemingsraad'],
  ['content/tikfouten.md:8:9', 'begrip:burgermeester', 'begrip:burgemeester'],
  ['content/tikfouten.md:9:9', 'begrip:coalitie-akkoord', 'begrip:coalitieakkoord'],
  ['content/tikfouten.md:10:9', 'begrip:bestuurs-cultuur', 'begrip:bestuurscultuur'],
  ['content/tikfouten.md:11:9', 'begrip:wethouders', 'begrip:wethouder'],
  ['content/tikfouten.md:12:9', 'begrip:Griffier', 'begrip:griffier'],
  ['content/tikfouten.md:13:9', 'begrip:WGR', 'begrip:wgr'],
  ['content/tikfouten.md:14:9', 'begrip:mandaad', 'begrip:mandaat'],
  ['content/tikfouten.md:15:9', 'begrip:intergriteit', 'begrip:integriteit'],
  ['content/tikfouten.md:16:9', 'begrip:gemeentefons', 'begrip:gemeentefonds'],
  ['content/tikfouten.md:17:9', 'situatie:nieuwe-college', 'situatie:nieuw-college'],
  ['content/tikfouten.md:18:9', 'situatie:motie-wantrouwen', 'situatie:motie-van-wantrouwen'],
  ['content/tikfouten.md:19:9', 'route:honderd_dagen', 'route:honderd-dagen'],
  ['content/tikfouten.md:20:9', 'begrip:benw', 'begrip:b-w'],
  ['content/soorten.md:5:9', 'tema:23', 'thema:23'],
  ['content/soorten.md:6:9', 'themas:23', 'thema:23'],
  ['content/soorten.md:7:9', 'Thema:23', 'thema:23'],
  ['content/soorten.md:8:9', 'begrippen:wgr', 'begrip:wgr'],
  ['content/soorten.md:9:9', 'begip:mandaat', 'begrip:mandaat'],
  ['content/soorten.md:10:9', 'stappen:3', 'stap:3'],
  ['content/soorten.md:11:9', 'situaties:herindeling', 'situatie:herindeling'],
  ['content/soorten.md:12:9', 'rout:crisis', 'route:crisis'],
  ['content/soorten.md:13:9', 'thema:wgr', 'begrip:wgr'],
  ['content/soorten.md:14:9', 'begrip:nieuw-college', 'situatie:nieuw-college'],
  ['content/soorten.md:15:9', 'stap:mandaat', 'begrip:mandaat'],
  ['content/soorten.md:16:9', 'thema:honderd-dagen', 'route:honderd-dagen'],
  ['content/soorten.md:17:9', 'begrip:koers', 'thema:23'],
  ['content/soorten.md:18:9', 'begrip:Wet gemeenschappelijke regelingen', 'begrip:wgr'],
  ['content/soorten.md:19:9', 'thema:Rol in strategie', 'thema:2'],
  ['content/soorten.md:20:9', 'Rol in strategi', 'thema:2'],
  ['content/soorten.md:21:9', 'gemeentwet', 'begrip:gemeentewet'],
  ['content/soorten.md:22:9', 'Wet gemeenschapelijke regelingen', 'begrip:wgr'],
  ['content/soorten.md:23:9', 'thema 23', 'thema:23'],
  ['content/soorten.md:24:9', 'thema23', 'thema:23'],
  ['content/soorten.md:25:9', 'thema-36', 'thema:36'],
  ['content/soorten.md:26:9', 'Afscheid neemen', 'thema:88'],
  ['content/nummers.md:5:9', 'thema:32', 'thema:23'],
  ['content/nummers.md:6:9', 'thema:230', 'thema:23'],
  ['content/nummers.md:7:9', 'thema:75', 'thema:57'],
  ['content/nummers.md:8:9', 'thema:1000', 'thema:100'],
  ['content/nummers.md:9:9', 'stap:33', 'stap:3'],
  ['content/nummers.md:10:9', 'thema:23.44', 'thema:23.4'],
  ['content/nummers.md:11:9', 'thema:23,4', 'thema:23.4'],
  ['content/nummers.md:12:9', 'thema:23-4', 'thema:23.4'],
  ['content/nummers.md:13:9', 'thema:23.04', 'thema:23.4'],
  ['content/nummers.md:14:9', 'stap:3B', 'stap:3b'],
  ['content/nummers.md:15:9', 'stap:3.b', 'stap:3b'],
  ['content/nummers.md:19:11', 'thema:42', 'thema:24'],
  ['content/onderdelen.md:7:9', 'begrip:wgr#herkmst', 'herkomst'],
  ['content/onderdelen.md:8:9', 'begrip:wgr#Herkomst', 'herkomst'],
  ['content/onderdelen.md:9:13', 'begrippen/griffier.md#herkomstt', 'herkomst'],
  ['content/onderdelen.md:10:13', '#vragen-voor-latr', 'vragen-voor-later'],
  ['content/onderdelen.md:11:13', 'themas/023-koers.md#p-23-4', 'p-23-04'],
  ['content/onderdelen.md:12:13', 'themas/023-koers.md#p23-04', 'p-23-04'],
  ['content/onderdelen.md:13:13', 'begrippen/mandaat.md#hoe-werkt-het', 'hoe-het-werkt'],
  ['content/onderdelen.md:14:9', 'thema:36#p-36-5', 'p-36-05'],
  ['content/onderdelen.md:15:13', '/begrip/wgr/#herkomst-', 'herkomst'],
  ['content/bestanden.md:5:13', 'themas/023-koes.md', 'themas/023-koers.md'],
  ['content/bestanden.md:6:13', 'themas/23-koers.md', 'themas/023-koers.md'],
  ['content/bestanden.md:7:13', 'thema/023-koers.md', 'themas/023-koers.md'],
  ['content/bestanden.md:8:13', '../themas/023-koers.md', 'themas/023-koers.md'],
  ['content/bestanden.md:9:13', '023-koers.md', 'themas/023-koers.md'],
  ['content/bestanden.md:10:13', 'themas/023-koers', 'themas/023-koers.md'],
  ['content/bestanden.md:11:13', 'themas/023_koers.md', 'themas/023-koers.md'],
  ['content/bestanden.md:12:13', 'begrippen/WGR.md', 'begrippen/wgr.md'],
  ['content/bestanden.md:13:13', 'begrippen/gemeente-wet.md', 'begrippen/gemeentewet.md'],
  ['content/bestanden.md:14:13', 'begrippen/griffier.html', 'begrippen/griffier.md'],
  ['content/bestanden.md:15:13', '/begrippen/grifier.md', 'begrippen/griffier.md'],
  ['content/bestanden.md:16:13', 'griffier.md', 'begrippen/griffier.md'],
  ['content/bestanden.md:17:13', '/themas/23/', '/thema/23/'],
  ['content/bestanden.md:18:13', '/thema/32/', '/thema/23/'],
  ['content/bestanden.md:19:13', '/thema/23', '/thema/23/'],
  ['content/bestanden.md:20:13', '/begrippen/wgr/', '/begrip/wgr/'],
  ['content/bestanden.md:21:13', '/zoek/', '/zoeken/'],
  ['content/bestanden.md:22:13', '/ovr/', '/over/'],
  ['content/bestanden.md:23:16', 'platen/kart.svg', 'platen/kaart.svg'],
  ['content/bestanden.md:24:16', 'plaat/kaart.svg', 'platen/kaart.svg'],
  ['content/bestanden.md:25:16', 'kaart.svg', 'platen/kaart.svg'],
  ['content/bestanden.md:26:16', 'platen/kaart.png', 'platen/kaart.svg'],
  ['content/bestanden.md:27:16', 'platen/Organisatie.svg', 'platen/organisatie.svg'],
  ['content/begrippen/elders.md:5:13', 'themas/023-koers.md', '../themas/023-koers.md'],
  ['content/begrippen/elders.md:6:13', '../begrip/wgr.md', 'wgr.md'],
  ['content/begrippen/elders.md:7:13', '../../themas/057-raad.md', '../themas/057-raad.md'],
  ['content/begrippen/elders.md:8:16', 'platen/kaart.svg', '../platen/kaart.svg'],
  ['content/begrippen/elders.md:9:18', 'begrip:mandat', 'begrip:mandaat'],
  ['content/begrippen/elders.md:10:35', 'wgrr.md', 'wgr.md'],
  ['content/situaties/verbanden.md:4:5', 'begrip:gemeentwet', 'begrip:gemeentewet'],
  ['content/situaties/verbanden.md:5:5', 'thema-23', 'thema:23'],
  ['content/situaties/verbanden.md:6:5', '"begrip:ondernemingsrad"', 'begrip:ondernemingsraad'],
  ['content/situaties/verbanden.md:9:7', '32', 'thema:23'],
  ['content/situaties/verbanden.md:10:7', 'Koers', 'thema:23'],
  ['content/situaties/verbanden.md:11:7', 'thema:75', 'thema:57'],
  ['content/themas/099-start.md:4:7', '11', 'deel:1'],
  ['content/noten.md:7:18', '[^wett]', '[^wet]'],
  ['content/noten.md:8:24', '[^jaarverlag]', '[^jaarverslag]'],
  ['content/noten.md:9:18', '[^raadbesluit]', '[^raadsbesluit]'],
  ['content/noten.md:10:21', '[^brief-2]', '[^brief2]'],
  ['content/noten.md:11:11', '[^11]', '[^1]'],
  ['content/noten.md:12:15', '[^jaar-verslag]', '[^jaarverslag]'],
  ['content/noten.md:13:10', '[^kadernotta]', '[^kadernota]'],
  ['content/noten.md:15:26', '[^raadsbeslut]', '[^raadsbesluit]'],
  ['content/noten.md:19:15', '[^wte]', '[^wet]'],
  ['content/noten.md:22:19', '[^kader-nota]', '[^kadernota]'],
  ['content/noten.md:30:1', '[^begrotting]', NOTHING],
  ['content/termen.md:4:5', 'begrip:burgermeester', 'begrip:burgemeester'],
  ['content/termen.md:5:5', 'begrip:intergriteit', 'begrip:integriteit'],
  ['content/termen.md:8:9', 'begrip:college van b en w', 'begrip:b-w'],
  ['content/termen.md:9:9', 'gemeenschapelijke regeling', 'begrip:gemeenschappelijke-regeling'],
  ['content/termen.md:10:9', 'burgemeesters', 'begrip:burgemeester'],
  ['content/termen.md:11:9', 'begrip:coalitieakoord', 'begrip:coalitieakkoord'],
  ['content/termen.md:12:9', 'begrip:ondernemingsraad#herkomsten', 'herkomst'],
  ['content/termen.md:13:9', 'begrip:begrip:mandaat', 'begrip:mandaat'],
  ['content/termen.md:15:9', 'de griffie', 'begrip:griffier'],
  ['content/termen.md:17:5', 'begrip:wethouer', 'begrip:wethouder'],
  ['content/termen.md:14:13', 'begrippen/coalitie-akkoord.md', 'begrippen/coalitieakkoord.md'],
  ['content/begrippen/dubbel.md:4:11', 'begrip:gemeentewetten', 'begrip:gemeentewet'],
  ['content/begrippen/dubbel.md:3:11', 'akkoord van de coalitie', NOTHING],
  ...MENU.map(([written, meant], i) => /** @type {[string, string, string]} */ ([`wegwijzer.toml:${menuStart + 3 * i}:7`, written, meant])),
];

/** @returns {{file: string, line: number, column: number, code: string, candidates: string[], severity: string}[]} */
function check() {
  const site = join(scratch(), 'site');
  for (const folder of ['common', 'links-seeded']) cpSync(join(sitesFolder, folder), site, { recursive: true });
  write(site, { 'wegwijzer.toml': settings });
  return JSON.parse(run(site, ['check', '--diagnostics=json']).out);
}

const errors = check().filter((one) => one.severity === 'error' || one.code === 'same-term');
const found = new Map(errors.map((one) => [`${one.file}:${one.line}:${one.column}`, one]));

test(`all ${MISTAKES.length} seeded link mistakes are found at their line and column, and nothing else`, (t) => {
  assert.ok(MISTAKES.length >= 60);
  assert.deepEqual([...found.keys()].sort(), MISTAKES.map(([place]) => place).sort());
  t.diagnostic(`${errors.length} of ${MISTAKES.length} mistakes found`);
});

test('the first suggestion is what was meant for at least four mistakes in five', (t) => {
  const typos = MISTAKES.filter(([, , meant]) => meant !== NOTHING);
  const wrong = typos.filter(([place, , meant]) => found.get(place)?.candidates[0] !== meant);
  const right = typos.length - wrong.length;
  t.diagnostic(`first suggestion right for ${right} of ${typos.length} (${Math.round((100 * right) / typos.length)} %)`);
  for (const [place, written, meant] of wrong) {
    t.diagnostic(`${place}: ‘${written}’ means ‘${meant}’, suggested is ‘${found.get(place)?.candidates[0] ?? 'nothing'}’`);
  }
  assert.ok(right / typos.length >= RIGHT_AT_LEAST);
});

test('all links of a template that lead nowhere are found, with what was meant', () => {
  const links = TEMPLATE.map(([path]) => `<a href="{{root}}${path}">weg</a>`).join('\n');
  const site = makeSite({
    'content/index.md': page('Voorpagina'),
    'content/over.md': page('Over'),
    'content/begrippen/gemeentewet.md': page('Gemeentewet'),
    'content/platen/kaart.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'themes/klein/templates/404.html': `<title>{{page.document_title}}</title>\n<a href="{{root}}a-z/">goed</a> <a href="{{root}}">ook</a>\n${links}\n`,
  });
  const places = JSON.parse(run(site, ['check', '--diagnostics=json']).out).map(({ file, line, column, candidates: [first] }) => `${file}:${line}:${column} ${first}`);
  assert.deepEqual(places, TEMPLATE.map(([, meant], i) => `themes/klein/templates/404.html:${3 + i}:18 ${meant}`));
});
