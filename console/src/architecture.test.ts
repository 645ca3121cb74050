import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = new URL('.', import.meta.url).pathname;

/** Who may import whom, by folder: a feature knows no other feature, and nothing knows the page that composes them. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  api: [],
  format: ['api'],
  texts: ['api'],
  ui: ['api', 'format', 'texts'],
  demo: ['api', 'texts', 'ui'],
  'features/identity': ['api', 'format', 'texts', 'ui'],
  'features/conversation': ['api', 'format', 'texts', 'ui'],
  'features/training': ['api', 'format', 'texts', 'ui'],
  'features/examples': ['api', 'format', 'texts', 'ui'],
  'features/review': ['api', 'format', 'texts', 'ui'],
  'features/trying': ['api', 'format', 'texts', 'ui'],
  customer: ['api', 'format', 'texts', 'ui', 'demo', 'features/identity', 'features/conversation'],
  studio: [
    'api',
    'format',
    'texts',
    'ui',
    'demo',
    'features/identity',
    'features/training',
    'features/examples',
    'features/review',
    'features/trying',
  ],
};

function folderOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'features' ? `${first}/${second}` : first;
}

function trespasses(file: string, code: string): string[] {
  const folder = folderOf(file);
  return [...code.matchAll(/from '(\.[^']+)'/g)]
    .map(([, target = '']) => folderOf(normalize(join(dirname(file), target))))
    .filter((target) => target !== folder && !(MAY_IMPORT[folder] ?? []).includes(target))
    .map((target) => `${file} imports ${target}`);
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && file.includes('/'),
);

it('lets folders import only what they may', () => {
  expect(new Set(files.map(folderOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  expect(files.flatMap((file) => trespasses(file, readFileSync(join(SOURCE, file), 'utf8')))).toEqual([]);
});

it('would catch a feature that imports another', () => {
  expect(trespasses('features/identity/a.ts', "import { x } from '../conversation/y';")).toHaveLength(1);
});

it('keeps every file under 300 lines', () => {
  const long = files.filter((file) => readFileSync(join(SOURCE, file), 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});

it('writes no style, script or markup around the content security policy', () => {
  const around = /style=\{|dangerouslySetInnerHTML|innerHTML|\beval\(|new Function/;
  const guilty = files.filter(
    (file) => !file.endsWith('.test.ts') && around.test(readFileSync(join(SOURCE, file), 'utf8')),
  );
  expect(guilty).toEqual([]);
});
