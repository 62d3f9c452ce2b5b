// Pictures of one page of each kind, to look at: node tests/browser/look.mjs FOLDER [KIND …]
// Each at 360 and 1280 px, light and dark, and as it is printed (a PDF).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtSite } from '../support/repository.mjs';
import { serveFolder } from '../support/static_server.mjs';
import { kinds } from './kinds.mjs';
import { launch } from './launch.mjs';

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node tests/browser/look.mjs FOLDER [KIND …]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const server = await serveFolder(builtSite());
const browser = await launch();
for (const [kind, path] of Object.entries(kinds).filter(([kind]) => wanted.length === 0 || wanted.includes(kind))) {
  const name = join(folder, kind.replaceAll(' ', '-'));
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [360, 1280]) {
      const page = await browser.newPage({ baseURL: server.url, colorScheme, viewport: { width, height: 800 }, deviceScaleFactor: width === 360 ? 2 : 1 });
      await page.goto(path.slice(1), { waitUntil: 'networkidle' });
      await page.screenshot({ path: `${name}-${width}-${colorScheme}.png`, fullPage: true });
      if (width === 1280 && colorScheme === 'light') await page.pdf({ path: `${name}-print.pdf`, preferCSSPageSize: true });
      await page.close();
    }
  }
  console.log(kind);
}
await browser.close();
await server.close();
