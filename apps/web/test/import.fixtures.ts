import { randomUUID } from 'node:crypto';
import { type Page } from 'playwright-core';

/** An import of two requests, as a server answers that takes its time. */
export interface SlowImport {
  /** Requests that were made. */
  sent: number;
  /** Its operations have ended, once this is set. */
  ended: boolean;
  /** Credentials that are refused from now on. */
  refused: Set<string>;
  /** Credentials that asked after it. */
  askedWith: string[];
}

const MANY_FILES = Array.from({ length: 1_001 }, (_, n) => ({
  name: `jobs-${n}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from('$jobs\n'),
}));

/** Starts one on the page of an import. */
export async function aSlowImport(page: Page): Promise<SlowImport> {
  const slow: SlowImport = { sent: 0, ended: false, refused: new Set(), askedWith: [] };
  const id = randomUUID();
  await page.route('**/api/v1/connections/*/import', (route) => {
    slow.sent++;
    return route.fulfill({ status: 202, json: { id } });
  });
  await page.route(`**/api/v1/operations/${id}`, (route) => {
    const credential = route.request().headers().authorization ?? '';
    slow.askedWith.push(credential);
    if (slow.refused.has(credential))
      return route.fulfill({ status: 401, json: { code: 'UNAUTHENTICATED' } });
    const finishedAt = slow.ended ? new Date().toISOString() : null;
    return route.fulfill({
      json: { id, state: slow.ended ? 'completed' : 'running', finishedAt, progress: null },
    });
  });
  await page.getByLabel('Escolher arquivos').setInputFiles(MANY_FILES);
  await page.getByText(/em 2 envios/).waitFor();
  await page.getByRole('button', { name: 'Importar' }).click();
  return slow;
}
