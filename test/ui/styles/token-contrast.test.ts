// Every pair of colours that meets on a screen, computed from the tokens themselves: WCAG 2.2, 1.4.3 and 1.4.11.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/styles/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the rule that follows a selector. */
function readTokens(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  return new Map([...rule.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));
}

const light = readTokens(':root');
const sets: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  light,
  'dark by the system': new Map([...light, ...readTokens(':root:not([data-theme="light"])')]),
  'dark by choice': new Map([...light, ...readTokens(':root[data-theme="dark"]')]),
};

/** WCAG 2.2, "relative luminance", of `#rrggbb`. */
function luminance(color: string): number {
  const channels = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio": 1 to 21. */
function contrast(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const channels = ['input', 'output', 'feedback', 'climate'] as const;
const surfaces = ['page', 'card', 'sunken'] as const;

type Pair = readonly [front: string, back: string, least: number];

/** Text needs 4.5; marks, lines of fields and the focus ring need 3. */
const pairs: readonly Pair[] = [
  ...surfaces.flatMap((surface): Pair[] => [
    ['ink', surface, 4.5],
    ['muted', surface, 4.5],
    ['focus', surface, 3],
    ['line-strong', surface, 3],
    ['mark', surface, 3],
    ['alert-ink', surface, 4.5],
  ]),
  ['on-primary', 'primary', 4.5],
  ['primary', 'card', 3],
  ['ink', 'alert-tint', 4.5],
  ['alert-ink', 'alert-tint', 4.5],
  ...channels.flatMap((channel): Pair[] => [
    [channel, 'card', 3],
    [channel, 'page', 3],
    [channel, `${channel}-tint`, 3],
    [`${channel}-ink`, 'card', 4.5],
    [`${channel}-ink`, 'page', 4.5],
    [`${channel}-ink`, `${channel}-tint`, 4.5],
    ['ink', `${channel}-tint`, 4.5],
    ['muted', `${channel}-tint`, 4.5],
    ['on-fill', `${channel}-fill`, 4.5],
  ]),
];

it('computes what WCAG gives as examples', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  // The lightest grey that passes on white.
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(Object.entries(sets))('colours in the %s set', (_, tokens) => {
  it.each(pairs)('%s on %s is at least %d : 1', (front, back, least) => {
    const [foreground, background] = [tokens.get(front), tokens.get(back)];
    expect(foreground).toMatch(/^#[0-9a-f]{6}$/);
    expect(background).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrast(foreground!, background!)).toBeGreaterThanOrEqual(least);
  });
});

it('the dark set is the same twice, because a media query and an attribute cannot share a rule', () => {
  expect([...readTokens(':root[data-theme="dark"]')]).toEqual([...readTokens(':root:not([data-theme="light"])')]);
});
