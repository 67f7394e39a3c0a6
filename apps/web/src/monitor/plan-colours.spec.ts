import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PLAN_COLOURS } from './plan-colours';

const styles = readFileSync(new URL('../styles.css', import.meta.url), 'utf8');

/** A colour of the house in the light theme and in the dark one. */
function inThemes(name: string): string[] {
  const both = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(styles);
  if (!both) throw new Error(`styles.css has no colour --${name} of six digits in both themes`);
  return both.slice(1);
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it.each(Object.entries(PLAN_COLOURS))('draws what is %s so that it is seen in both themes', (_, fill) => {
  const colours = inThemes(fill.replace('fill-', ''));
  for (const ground of ['ground', 'panel'])
    inThemes(ground).forEach((behind, theme) =>
      expect(contrast(colours[theme] ?? '', behind)).toBeGreaterThanOrEqual(3),
    );
});

it('draws no two states alike', () => {
  expect(new Set(Object.values(PLAN_COLOURS)).size).toBe(Object.keys(PLAN_COLOURS).length);
});
