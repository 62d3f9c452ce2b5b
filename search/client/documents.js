// The documents as the browser fetches them, pages as rows with their points, back to a list. What follows from the rest
// was left out; generator/render/packed_documents.h says how.

/**
 * @typedef {import('./engine.js').SearchDocument} SearchDocument
 *
 * @typedef {string | [string, string] | [string, string, string]} PackedPoint
 *
 * @typedef {object} PackedDocuments
 * @property {string} numbered
 * @property {[string, string, number][]} collections name, kind and weight
 * @property {[string, string | 0, string, number, number | null, string, number, ...PackedPoint[]][]} pages
 */

/** "p-23-04" -> "p-23-05" @param {string} anchor @returns {string} */
const next = (anchor) =>
  anchor.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));

/** @param {PackedDocuments} packed @returns {SearchDocument[]} as in documents.json */
export function readPackedDocuments({ numbered, collections, pages }) {
  const refs = pages.map(([id, , , kind]) => `${collections[kind][0]}:${id}`);
  return pages.flatMap(([id, address, title, kind, packedNumber, summary, above, ...points], place) => {
    const [collection, kindName, weight] = collections[kind];
    const number = packedNumber === 1 ? Number(id) : packedNumber;
    const ref = refs[place];
    const url = address === 0 ? `/${collection}/${id}/` : address;
    const reference =
      number === null ? kindName : numbered.replace('{kind}', kindName).replace('{number}', String(number));
    const shared = { title, collection, reference, number, ...(weight === 1 ? {} : { weight }) };
    let before = '';
    const onPage = points.map((point, i) => {
      const [text, anchor = next(before), label = `${number}.${i + 1}`] =
        typeof point === 'string' ? [point] : point;
      before = anchor;
      return {
        ref: `${collection}:${label}`,
        url: `${url}#${anchor}`,
        ...shared,
        summary: '',
        text,
        page: ref,
      };
    });
    const parent = above < 0 ? {} : { parent: refs[above] };
    return [{ ref, url, ...shared, ...parent, summary, text: '' }, ...onPage];
  });
}
