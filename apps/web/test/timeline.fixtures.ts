import { type Page } from 'playwright-core';

/** Sequences on the timeline, newest first, as far as it shows them. */
export async function shownSequences(page: Page): Promise<number[]> {
  const rows = await page.evaluate<string[]>(
    `Array.from(document.querySelectorAll('[data-sequence]'), (row) => row.dataset.sequence)`,
  );
  return rows.map(Number).sort((a, b) => b - a);
}
