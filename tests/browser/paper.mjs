// Printed pages: the text of each leaf, as pdftotext reads it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hasTool = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Options of a test that prints. */
export const onPaper = { skip: hasTool ? false : 'pdftotext (poppler-utils) is not installed' };

/** What the page would print now: the text of each leaf, with single spaces and without hyphens at line ends.
 * @param {import('playwright-core').Page} page */
export async function leavesOf(page) {
  const folder = mkdtempSync(join(tmpdir(), 'wegwijzer-paper-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1).map((leaf) => leaf.replace(/[-\u00ad\u2010]\n\s*/g, '').replace(/\s+/g, ' ').trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a button prints: the leaves as they are while the browser prints. @param {import('playwright-core').Page} page @param {() => Promise<void>} press */
export async function leavesPrintedBy(page, press) {
  await page.evaluate(() => {
    globalThis.print = () => (globalThis.wasPrinted = true);
  });
  await press();
  await page.waitForFunction(() => globalThis.wasPrinted);
  const leaves = await leavesOf(page);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return leaves;
}
