import { describe, expect, it } from 'vitest';
import { decodeBase32, secondsLeft, totp } from './totp';

/** RFC 6238, appendix B, SHA-1 rows, the last six of their eight digits. */
const SECRET_OF_THE_RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the one-time code', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %i is %s', async (second, code) => {
    expect(await totp(SECRET_OF_THE_RFC, second * 1000)).toBe(code);
  });

  it('is refused for a secret that cannot be read', async () => {
    expect(await totp('not base 32!', 0)).toBeNull();
    expect(await totp('', 0)).toBeNull();
  });

  it('counts down to its change', () => {
    expect(secondsLeft(0)).toBe(30);
    expect(secondsLeft(29_999)).toBe(1);
  });
});

it('reads base 32 as RFC 4648 writes it', () => {
  expect(new TextDecoder().decode(decodeBase32('MZXW6YTBOI======') ?? new Uint8Array())).toBe('foobar');
});
