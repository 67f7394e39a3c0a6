import { afterEach, expect, it, vi } from 'vitest';
import { localeOf } from './locale';
import { clock } from './time';

const inBrowser = (...languages: string[]): unknown => vi.stubGlobal('navigator', { languages });
afterEach(() => vi.unstubAllGlobals());
const day = (language: string): string =>
  clock('2026-08-07T12:00:00', language, new Date('2026-11-21T12:00:00'));

it('writes the day and the month in the order of the browser, as far as it speaks the chosen language', () => {
  inBrowser('fr-FR', 'en-GB', 'en-US');
  expect(localeOf('en')).toBe('en-GB');
  expect(day('en')).toMatch(/^07\/08/);
  inBrowser('en-US', 'en');
  expect(day('en')).toMatch(/^08\/07/);
});

it('counts days first for who chose English in a browser that speaks none', () => {
  inBrowser('pt-BR', 'pt');
  expect(day('en')).toMatch(/^07\/08/);
  expect(localeOf('pt')).toBe('pt-BR');
});
