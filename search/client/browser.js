// What the pages use of the engine. Bundled into one classic script, search/engine.js on the site, because a browser
// that has opened the site as files refuses modules.
export { openPacked } from './engine.js';
export { excerpt, hasMarks, markedPieces } from './excerpt.js';
