// Pairs of forms of one word, to see how many a stemmer joins. Chosen from words of municipal Dutch before they were
// tried: a noun and its plural, a verb and its forms, an adjective and its degrees.
import lunr from 'lunr';
import lunrDutch from 'lunr-languages/lunr.nl.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import { derivedStems, participleStems } from '../../search/client/derivation.js';
import { stem } from '../../search/client/text.js';

stemmerSupport(lunr);
lunrDutch(lunr);

const PAIRS = `wethouder wethouders, gemeente gemeenten, college colleges, raad raden, raadslid raadsleden, stad steden, brief brieven,
  besluit besluiten, wijk wijken, begroting begrotingen, organisatie organisaties, commissie commissies, crisis crises, ramp rampen,
  partij partijen, portefeuille portefeuilles, taak taken, zaak zaken, vraag vragen, bedrijf bedrijven, advies adviezen, proces processen,
  beleid beleids, manager managers, collega collegas, dilemma dilemmas, medewerker medewerkers, verantwoordelijkheid
  verantwoordelijkheden, bevoegdheid bevoegdheden, samenwerking samenwerkingen, vergaderen vergadering, vergadert vergaderen,
  adviseren adviseert, fuseren gefuseerd, fuseren fuseert, reorganiseren gereorganiseerd, reorganiseren reorganisatie, bezuinigen bezuinigd,
  bezuinigen bezuiniging, benoemen benoemd, benoemen benoeming, ontslaan ontslagen, ontslaan ontslag, spreken gesproken, afspreken afspraak,
  besluiten besloten, kiezen gekozen, kiezen keuze, aftreden afgetreden, overdragen overdracht, samenwerken samengewerkt, solliciteren
  gesolliciteerd, solliciteren sollicitatie, evalueren evaluatie, verhuizen verhuisd, verhuizen verhuizing, herindelen heringedeeld,
  herindelen herindeling, klein kleinere, groot grote, groot groter, nieuw nieuwe, ziek zieke, openbaar openbare, bestuurlijk bestuurlijke,
  ambtelijk ambtelijke, politiek politieke, veilig veilige, integer integere, vertrouwelijk vertrouwelijke`
  .split(/,\s*/)
  .map((pair) => pair.split(/\s+/));

const porter = (/** @type {string} */ word) => {
  const token = new lunr.Token(word, {});
  return String(/** @type {any} */ (lunr).nl.stemmer(token));
};

/** Everything that the engine tries for a word of a query. @param {string} word */
const tried = (word) => new Set([stem(word), ...participleStems(word), ...derivedStems(stem(word))]);

/** @param {string} a @param {string} b */
const isTried = (a, b) => [...tried(a)].some((one) => tried(b).has(one));

/** How many of the pairs each way joins. */
export function stemmersCompared() {
  const count = (/** @type {(a: string, b: string) => boolean} */ joins) => PAIRS.filter(([a, b]) => joins(a, b)).length;
  return [
    { stemmer: 'Porter, as lunr-languages and libstemmer have it', joined: count((a, b) => porter(a) === porter(b)), of: PAIRS.length },
    { stemmer: 'ours, in the index', joined: count((a, b) => stem(a) === stem(b)), of: PAIRS.length },
    { stemmer: 'ours, with what is tried for a query', joined: count(isTried), of: PAIRS.length },
  ];
}
