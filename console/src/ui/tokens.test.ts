import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = new URL('..', import.meta.url).pathname;
const TOKENS = readFileSync(join(SOURCE, 'ui/tokens.css'), 'utf8');

type Theme = ReadonlyMap<string, string>;

function themeOf(selector: string): Theme {
  const start = TOKENS.indexOf(`${selector} {`);
  const block = TOKENS.slice(start, TOKENS.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

const LIGHT = themeOf(':root');
const DARK: Theme = new Map([...LIGHT, ...themeOf(":root[data-theme='dark']")]);

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Theme, front: string, back: string): number {
  const [a, b] = [front, back].map((name) => {
    const hex = theme.get(name);
    if (hex === undefined) {
      throw new Error(`there is no colour --${name}`);
    }
    return luminance(hex);
  });
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
}

/** Every background, and every colour that is ever written on it. */
const TEXT_ON: Readonly<Record<string, readonly string[]>> = {
  paper: ['ink', 'ink-soft', 'jade', 'cinnabar', 'amber'],
  surface: ['ink', 'ink-soft', 'jade', 'cinnabar', 'amber'],
  'surface-quiet': ['ink', 'ink-soft', 'jade', 'cinnabar', 'amber'],
  jade: ['on-jade'],
  'jade-pressed': ['on-jade'],
  'jade-wash': ['ink', 'jade'],
  'cinnabar-wash': ['ink', 'cinnabar'],
  'amber-wash': ['ink', 'amber'],
};

const THEMES: readonly (readonly [string, Theme])[] = [
  ['light', LIGHT],
  ['dark', DARK],
];

describe.each(THEMES)('the %s theme', (_, theme) => {
  for (const [back, fronts] of Object.entries(TEXT_ON)) {
    it.each(fronts)(`lets %s be read on ${back}`, (front) => {
      expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(4.5);
    });
  }

  it('lets the border of a field be seen', () => {
    expect(contrast(theme, 'line-strong', 'surface')).toBeGreaterThanOrEqual(3);
    expect(contrast(theme, 'line-strong', 'paper')).toBeGreaterThanOrEqual(3);
  });
});

it('keeps the colours the design was agreed with', () => {
  expect(['ink', 'paper', 'jade', 'cinnabar', 'amber'].map((name) => LIGHT.get(name))).toEqual([
    '#12201c',
    '#fafaf7',
    '#0b6e4f',
    '#b83a26',
    '#8a5d00',
  ]);
});

it('computes contrast as the standard does', () => {
  const blackAndWhite: Theme = new Map([
    ['black', '#000000'],
    ['white', '#ffffff'],
  ]);
  expect(contrast(blackAndWhite, 'black', 'white')).toBeCloseTo(21, 5);
});

const HARD_CODED = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|font-size:\s*[\d.]+/i;

it('is the only place with colours and letter sizes', () => {
  const sheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const guilty = sheets
    .filter((file) => !file.endsWith('tokens.css'))
    .flatMap((file) =>
      readFileSync(join(SOURCE, file), 'utf8')
        .split('\n')
        .filter((line) => HARD_CODED.test(line) && !/font-size: (100|125)%/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(sheets.length).toBeGreaterThan(5);
  expect(guilty).toEqual([]);
  expect(HARD_CODED.test('color: #123456;')).toBe(true);
});
