import { type Page } from 'playwright-core';
import { lookAt, signInTo } from './looked-at.js';

export interface Scrolling {
  frames: number;
  /** Milliseconds of script in each. */
  scriptMsAFrame: number;
  /** The longest time between two frames, in milliseconds. */
  longestFrameMs: number;
  /** Rows that the page held at the end. */
  rowsInPage: number;
  /** Rows that were gone past. */
  reached: number;
  heapMb: number;
}

const COUNT_FRAMES = `{
  window.frames_ = { shown: 0, longest: 0, last: performance.now() };
  const count = (at) => {
    window.frames_.longest = Math.max(window.frames_.longest, at - window.frames_.last);
    window.frames_.last = at;
    window.frames_.shown++;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}`;

export interface List {
  path: string;
  /** Where the wheel turns. */
  scroller: string;
  row: string;
  /** How many rows were gone past, as the page itself knows. */
  reached: (page: Page) => Promise<number>;
  /** Before the wheel turns: what the list is to hold. */
  filled?: (page: Page) => Promise<void>;
}

/** Turns the wheel over a long list for so long, as fast as a hand does. */
export async function scroll(address: string, key: string, list: List, seconds: number): Promise<Scrolling> {
  const { page, scriptMs, heapMb, close } = await lookAt();
  await signInTo(page, address, key, list.path);
  await list.filled?.(page);
  await page.locator(list.row).first().waitFor();
  await page.locator(list.scroller).first().hover();
  await page.evaluate(COUNT_FRAMES);
  const before = await scriptMs();
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    await page.mouse.wheel(0, 1_200);
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  const script = (await scriptMs()) - before;
  const { shown, longest } = await page.evaluate<{ shown: number; longest: number }>('window.frames_');
  const result = {
    frames: shown,
    scriptMsAFrame: script / shown,
    longestFrameMs: longest,
    rowsInPage: await page.locator(list.row).count(),
    reached: await list.reached(page),
    heapMb: await heapMb(),
  };
  await close();
  return result;
}
