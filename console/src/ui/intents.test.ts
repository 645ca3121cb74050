import { expect, it } from 'vitest';
import { byName, nameOf } from './intents';

const NAMES = [
  { id: 'transfer_other', zh: '向他人转账', en: 'Transfer to somebody' },
  { id: 'balance', zh: '查询余额', en: 'Balance' },
];

it('lists intents by their names in the language', () => {
  expect(byName(NAMES, '', 'en').map(({ name }) => name)).toEqual(['Balance', 'Transfer to somebody']);
  expect(byName(NAMES, '', 'zh').map(({ id }) => id)).toEqual(['balance', 'transfer_other']);
});

it('keeps what is chosen among what can be chosen', () => {
  expect(byName(NAMES, 'gone', 'en').map(({ id }) => id)).toEqual(['balance', 'gone', 'transfer_other']);
});

it('calls an intent without a name by its id', () => {
  expect(nameOf('own_of_the_bank', NAMES, 'zh')).toBe('own_of_the_bank');
});
