import { expect, it } from 'vitest';
import { formatCount, formatDifference, formatShare } from './figures';

it('shows shares with one decimal, so that a column lines up', () => {
  expect(formatShare(0.94125, 'zh')).toBe('94.1%');
  expect(formatShare(1, 'en')).toBe('100.0%');
});

it('groups counts', () => {
  expect(formatCount(12345, 'en')).toBe('12,345');
  expect(formatCount(7, 'zh')).toBe('7');
});

it('gives a difference its sign', () => {
  expect([3, -2, 0].map(formatDifference)).toEqual(['+3', '−2', '0']);
});
