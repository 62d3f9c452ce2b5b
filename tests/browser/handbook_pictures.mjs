// Takes the pictures of the editors' handbook anew, of the guide in tests/sites/buurttuin: node tests/browser/handbook_pictures.mjs
// Not a test: run it when what is in a picture looks different.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program, repository } from '../support/repository.mjs';
import { serveFolder } from '../support/static_server.mjs';
import { launch } from './launch.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'wegwijzer-pictures-'));
cpSync(join(repository, 'tests', 'sites', 'buurttuin'), scratch, { recursive: true });
execFileSync(program(), ['build', scratch], { stdio: 'pipe' });
const server = await serveFolder(join(scratch, 'public'));
const browser = await launch();
const folder = join(repository, 'content', 'redactie', 'beelden');
mkdirSync(folder, { recursive: true });

/** @param {string} name @param {string} path @param {{width?: number, height: number, top?: string, ready: (page: import('playwright-core').Page) => Promise<void>}} picture */
async function take(name, path, { width = 720, height, top = 'body', ready }) {
  const page = await browser.newPage({ baseURL: server.url, colorScheme: 'light', viewport: { width, height: 1400 } });
  await page.goto(path);
  await ready(page);
  const box = await page.locator(top).first().boundingBox();
  await page.screenshot({ path: join(folder, name), clip: { x: 0, y: Math.max((box?.y ?? 0) - 12, 0), width, height } });
  await page.close();
}

await take('editie-gewijzigd-punt.png', 'thema/1/', { height: 268, top: '#p-01-04', ready: (page) => page.locator('#p-01-04 summary').click() });
await take('editie-wijzigingen.png', 'wijzigingen/2025..2026/', { height: 538, top: 'h1', ready: async () => {} });
await take('editie-kiezen.png', 'editie/2024/thema/3/', { height: 296, ready: async (page) => {
  await page.getByRole('button', { name: 'Andere edities van deze pagina' }).click();
  await page.locator('.edition-choice').waitFor();
} });
await browser.close();
await server.close();
rmSync(scratch, { recursive: true });
