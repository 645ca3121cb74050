import { expect, it } from 'vitest';
import type { ModelCard } from '../../api/language';
import { intentsIn, intentsOf } from './sift';

const CARD = {
  languages: [{ language: 'zh', intents: { transfer: 9, balance: 7 } }],
} as unknown as ModelCard;

it('narrows to what can be taught and to what is shown', () => {
  const shown = [{ intent: 'receipt' }, { intent: 'balance' }];
  expect(intentsIn(CARD, shown)).toEqual(['balance', 'receipt', 'transfer']);
  expect(intentsIn(null, shown)).toEqual(['balance', 'receipt']);
});

it('reads from the model card which intents can be taught', () => {
  expect(intentsOf(CARD, 'zh')).toEqual(['balance', 'transfer']);
  expect(intentsOf(CARD, 'en')).toEqual([]);
  expect(intentsOf(null, 'zh')).toEqual([]);
});
