import { describe, expect, it } from 'vitest';
import type { CoverageRow, ModelSet } from '../../api/language';
import { isOneOf, measuredBy, mostNeeded, objectionTo } from './teaching';

it('puts what is much asked and little taught first', () => {
  const row = (intent: string, examples: number, messages: number): CoverageRow => ({
    intent,
    examples,
    messages,
    language: 'zh',
    channel: '',
  });
  const sorted = mostNeeded([row('taught', 90, 40), row('idle', 0, 0), row('needed', 3, 30)]);
  expect(sorted.map(({ intent }) => intent)).toEqual(['needed', 'taught', 'idle']);
});

describe('an example in own words', () => {
  it('is not a sentence of a customer, however it is marked', () => {
    const theirs = ['My wife Anna lives in Rose Lane!', '我太太住在玫瑰路，怎么办'];
    expect(isOneOf('my wife Anna lives in rose lane', theirs)).toBe(true);
    expect(isOneOf(' 我太太住在玫瑰路 怎么办？', theirs)).toBe(true);
    expect(isOneOf('my partner has moved', theirs)).toBe(false);
  });
});

it('measures with what serves, else with the newest that was kept', () => {
  const set = (id: string, serves: boolean, kept: boolean) => ({ id, serves, kept }) as ModelSet;
  expect(measuredBy([set('new', false, true), set('old', true, true)])?.id).toBe('old');
  expect(measuredBy([set('gone', false, false), set('kept', false, true)])?.id).toBe('kept');
  expect(measuredBy([])).toBeUndefined();
});

it('objects to an example before the bank is asked: none, a customer’s words, no intent', () => {
  const theirs = ['my wife lives at 12 Rose Lane'];
  expect(objectionTo('  ', 'balance', theirs)).toBe('text');
  expect(objectionTo('My wife lives at 12, Rose Lane!', 'balance', theirs)).toBe('theirs');
  expect(objectionTo('how much is left', '', theirs)).toBe('intent');
  expect(objectionTo('how much is left', 'balance', theirs)).toBeNull();
});
