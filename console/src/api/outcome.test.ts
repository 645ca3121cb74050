import { describe, expect, it } from 'vitest';
import { isOutage, problemOf, waitSeconds } from './outcome';

describe('a refusal', () => {
  it('is read from its problem document', () => {
    const body = {
      type: 'urn:problem:conversation:unknown',
      title: 'unknown',
      detail: '没有这段对话。',
      extra: 1,
    };
    expect(problemOf(404, body, null)).toEqual({
      type: 'urn:problem:conversation:unknown',
      title: 'unknown',
      status: 404,
      detail: '没有这段对话。',
    });
  });

  it('without a readable body is still a problem', () => {
    expect(problemOf(500, null, null)).toEqual({ type: 'about:blank', title: '', status: 500 });
    expect(problemOf(400, { detail: 5 }, null).detail).toBeUndefined();
  });

  it('of a code says how often it may still be tried', () => {
    expect(problemOf(422, { attemptsLeft: 4 }, null).attemptsLeft).toBe(4);
    expect(problemOf(422, { attemptsLeft: 'some' }, null).attemptsLeft).toBeUndefined();
  });

  it('for haste always says how long to wait', () => {
    expect(problemOf(429, { retryAfterSeconds: 3 }, null).retryAfterSeconds).toBe(3);
    expect(problemOf(429, null, '4').retryAfterSeconds).toBe(4);
    expect(problemOf(429, null, null).retryAfterSeconds).toBe(2);
  });
});

it('keeps the wait within bounds', () => {
  expect(waitSeconds(0, null)).toBe(1);
  expect(waitSeconds(0.2, null)).toBe(1);
  expect(waitSeconds(60, null)).toBe(60);
  expect(waitSeconds(61, null)).toBe(60);
  expect(waitSeconds(undefined, 'Wed, 21 Oct 2026 07:28:00 GMT')).toBe(2);
});

it('takes a gateway without a bank behind it for a lost connection', () => {
  expect([502, 503, 504].every(isOutage)).toBe(true);
  expect([500, 501, 429].some(isOutage)).toBe(false);
});
