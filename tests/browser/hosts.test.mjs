// The same site at other places: under a path of a larger site, at any host, and in the preview.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { builtSite, program, repository } from '../support/repository.mjs';
import { serveFolder } from '../support/static_server.mjs';
import { open, placeOf, visit } from './browser.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'wegwijzer-hosts-'));
after(() => rmSync(scratch, { recursive: true }));

/** The way of a reader over the main kinds of page, by links and by search. */
async function tour(page, home) {
  await page.goto(home);
  await page.locator('.home-tiles a').first().click();
  await page.waitForURL('**/situatie/*/');
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Thema' }).click();
  await page.waitForURL('**/thema/');
  await page.getByRole('link', { name: /Rol in strategie/ }).first().click();
  await page.waitForURL('**/thema/23/');
  await page.getByRole('combobox').fill('wachtgeld');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== new URL('thema/23/', home).pathname);
  assert.ok(page.url().startsWith(home), page.url());
  await page.getByRole('link', { name: 'Register A–Z' }).click();
  await page.waitForURL('**/a-z/');
  await page.locator('.site-name').click();
  await page.waitForURL(home);
  assert.ok(await page.evaluate(() => document.styleSheets.length > 0));
}

test('the site works under a path of a larger site', async () => {
  const server = await serveFolder(builtSite(), { prefix: '/vereniging/wegwijzer/' });
  try {
    await visit((page) => tour(page, server.url), { home: server.url });
  } finally {
    await server.close();
  }
});

test('built for an address under a path, the page for what is not there works at any depth', async () => {
  // The address must be known to build, so a free port is taken first.
  const before = await serveFolder(scratch);
  const { port } = new URL(before.url);
  await before.close();
  const folder = join(scratch, 'site');
  execFileSync(program(), ['build', repository, '-o', folder, '--base-url', `http://127.0.0.1:${port}/deel/site/`], { stdio: 'pipe' });
  const server = await serveFolder(folder, { prefix: '/deel/site/', port: Number(port) });
  try {
    await visit(async (page) => {
      for (const path of ['nergens', 'thema/523/', 'a/b/c/d/']) {
        const answer = await page.goto(`${server.url}${path}`);
        assert.equal(answer.status(), 404);
        await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
        await page.locator('#zoekveld').fill('reorganisatie');
        await page.getByRole('option').first().waitFor();
      }
      await page.keyboard.press('Escape');
      await page.getByRole('main').getByRole('link', { name: 'Alle thema’s' }).click();
      await page.waitForURL(`${server.url}thema/`);
    }, { home: server.url, allowed: /404/ });
  } finally {
    await server.close();
  }
});

test('the preview serves the same site, and the way through it is the same', async () => {
  const child = spawn(program(), ['serve', repository, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  try {
    const address = await new Promise((resolve, reject) => {
      const listen = (line) => {
        said += `${line}\n`;
        const found = line.match(/http:\/\/127\.0\.0\.1:\d+\//) ?? line.match(/http:\/\/127\.0\.0\.1:\d+/);
        if (found) resolve(found[0].replace(/\/?$/, '/'));
      };
      createInterface({ input: child.stdout }).on('line', listen);
      createInterface({ input: child.stderr }).on('line', listen);
      child.once('exit', (status) => reject(new Error(`serve ended with ${status}:\n${said}`)));
    });
    await visit(async (page) => {
      await tour(page, address);
      await open(page, '/thema/23/#p-23-05');
      assert.equal(placeOf(page, address), '/thema/23/#p-23-05');
      assert.ok(await page.locator('#p-23-05').evaluate((element) => element.matches(':target')));
    }, { home: address });
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
});
