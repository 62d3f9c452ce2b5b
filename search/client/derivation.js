// Forms of one word that the stem keeps apart, because joining them for every word would join too much: "gebouw" is no
// participle of "bouwen". Here they are only tried: what the index does not have does no harm.
import { stem } from './text.js';

/** Separable and other first parts of verbs. */
const PREFIX =
  '(?:aan|achter|af|be|bij|binnen|buiten|deel|door|er|goed|her|in|los|mede|mee|mis|na|neer|om|onder|ont|op|over|rond|samen|terug|tegen|toe|tussen|uit|vast|ver|vol|voor|weg)';
const PARTICIPLE = new RegExp(`^(${PREFIX}?)ge(.{3,}[dt])(?:en|e)?$`);
const NO_PARTICIPLE = /^ge(?:bied|luid|meent|recht|wicht|zicht)/;
const COMPOSED = new RegExp(`^(${PREFIX}{0,2})(?:ge)?(.+)$`);

// Verbs whose vowel changes, with the nouns made of them. The present first.
const STRONG = `beginnen begon begonnen,bewegen bewoog bewogen,bieden bood boden aanbod,binden bond bonden band,blijken bleek
bleken,blijven bleef bleven,breken brak broken breuk,brengen bracht brachten,denken dacht dachten,doen deed daan,dragen droeg
dracht,dwingen dwong dwongen dwang,gaan ging gang,gelden gold golden,geven gaf gaven gift,heffen hief heven,helpen hielp
holpen hulp,houden hield hielden,kiezen koos kozen keuze,kijken keek keken,komen kwam kwamen komst,kopen kocht kochten,krijgen
kreeg kregen,laten liet lieten,lezen las lazen,liggen lag lagen legen,lijden leed leden,lijken leek leken,lopen liep liepen,nemen
nam namen nomen,roepen riep riepen,schrijven schreef schreven schrift,schuiven schoof schoven,slaan sloeg slagen slag,sluiten
sloot sloten,spreken sprak spraken sproken,staan stond stand,steken stak stoken,sterven stierf storven,stijgen steeg
stegen,strijden streed streden,treden trad traden,treffen trof troffen,trekken trok trokken,vallen viel vielen,verliezen
verloor verloren verlies,vinden vond vonden,vragen vroeg vroegen,werven wierf worven,weten wist,wijken week weken,wijzen wees
wezen,winnen won wonnen,zenden zond zonden,zien zag zagen,zitten zat zaten zeten,zoeken zocht zochten,zwijgen zweeg zwegen`;

/** @type {Map<string, string[]>} stem to the stems of its family */
const FAMILIES = new Map();
for (const family of STRONG.split(/,\s*/)) {
  const stems = family.split(/\s+/).map(stem);
  for (const one of stems) FAMILIES.set(one, stems);
}

/** @param {string} root @returns {string[]} the stems of the same strong verb: "afspraak" -> afsprek, afgesprok */
function strongStems(root) {
  const [, prefix, verb] = COMPOSED.exec(root) ?? [root, '', root];
  const family = FAMILIES.get(verb) ?? [];
  return family.flatMap((one) => [prefix + one, `${prefix}ge${one}`]);
}

/**
 * The stems that a past participle with ge- may have as a verb: "gefuseerde" -> fuser (as fuseren), "samengewerkt" ->
 * samenwerk.
 * @param {string} word
 * @returns {string[]} none for other words
 */
export function participleStems(word) {
  const [, prefix, verb] = PARTICIPLE.exec(word) ?? [];
  if (verb === undefined || NO_PARTICIPLE.test(word)) return [];
  if (verb.endsWith('eerd')) return [stem(prefix + verb.slice(0, -1) + 'en')];
  return [...new Set([stem(prefix + verb), stem(prefix + verb.slice(0, -1))])];
}

/** An ending of a stem, how long the stem must be at least, and what stands in its place in a related one. */
const ENDINGS = /** @type {[string, number, string][]} */ ([
  ['end', 7, ''], // samenwerkend
  ['er', 6, ''], // kleiner
  ['st', 7, ''], // kleinst
  ['schap', 9, ''], // partnerschap
  ['eur', 7, 'er'], // adviseur, adviseren
  ['er', 6, 'eur'],
  ['d', 6, ''], // benoemd
  ['t', 6, ''],
]);

/**
 * Stems that may belong to the same word family: "kleiner" -> klein, "benoemd" -> benoem, "adviseur" -> adviser.
 * @param {string} root
 * @returns {string[]}
 */
export function derivedStems(root) {
  const endings = ENDINGS.filter(([ending, least]) => root.length >= least && root.endsWith(ending));
  const ended = endings.map(
    ([ending, , instead]) => root.slice(0, root.length - ending.length) + instead,
  );
  return [...ended, ...strongStems(root)];
}
