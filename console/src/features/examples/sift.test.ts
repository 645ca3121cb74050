import { expect, it } from 'vitest';
import type { Example, ModelCard } from '../../api/language';
import { EVERYTHING, intentsIn, intentsOf, sift } from './sift';

function example(text: string, more: Partial<Example> = {}): Example {
  return {
    id: text,
    language: 'en',
    intent: 'balance',
    text,
    mutes: false,
    written: '2026-11-22T02:00:00Z',
    ...more,
  };
}

const EXAMPLES = [
  example('How much is LEFT on my card'),
  example('卡里还剩多少', { language: 'zh' }),
  example('ｓｅｎｄ it', { intent: 'transfer' }),
  example('gone', { withdrawn: '2026-11-22T03:00:00Z', intent: 'receipt' }),
];

it('finds by words in any order, however they are written', () => {
  const found = (typed: string) => sift(EXAMPLES, { ...EVERYTHING, typed }).map(({ text }) => text);
  expect(found('card left')).toEqual(['How much is LEFT on my card']);
  expect(found('send')).toEqual(['ｓｅｎｄ it']);
  expect(found('还剩')).toEqual(['卡里还剩多少']);
  expect(found('nothing like it')).toEqual([]);
});

it('narrows by language and intent, and never shows what was withdrawn', () => {
  expect(sift(EXAMPLES, EVERYTHING)).toHaveLength(3);
  expect(sift(EXAMPLES, { ...EVERYTHING, language: 'zh' })).toHaveLength(1);
  expect(sift(EXAMPLES, { ...EVERYTHING, intent: 'transfer' })).toHaveLength(1);
  expect(intentsIn(EXAMPLES)).toEqual(['balance', 'transfer']);
});

it('reads from the model card which intents can be taught', () => {
  const card = { languages: [{ language: 'zh', intents: { transfer: 9, balance: 7 } }] } as unknown;
  expect(intentsOf(card as ModelCard, 'zh')).toEqual(['balance', 'transfer']);
  expect(intentsOf(card as ModelCard, 'en')).toEqual([]);
  expect(intentsOf(null, 'zh')).toEqual([]);
});
