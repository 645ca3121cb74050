/**
 * The time-based one-time code of RFC 6238 (HMAC-SHA-1, 30 seconds, 6 digits), computed in the browser for
 * people trying the demonstration bank. A real bank's page never holds anybody's secret.
 */
export const STEP_SECONDS = 30;
const DIGITS = 6;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base 32 without padding; null when a character does not belong. */
export function decodeBase32(text: string): Uint8Array<ArrayBuffer> | null {
  const clean = text.replace(/[\s=-]/g, '').toUpperCase();
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of clean) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) {
      return null;
    }
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

/** The code at an instant, or null where the browser offers no cryptography (a page not on HTTPS or localhost). */
export async function totp(secret: string, epochMillis: number): Promise<string | null> {
  const key = decodeBase32(secret);
  const subtle = globalThis.crypto?.subtle;
  if (key === null || key.length === 0 || subtle === undefined) {
    return null;
  }
  const counter = new DataView(new ArrayBuffer(8));
  const step = Math.floor(epochMillis / 1000 / STEP_SECONDS);
  counter.setUint32(0, Math.floor(step / 2 ** 32));
  counter.setUint32(4, step >>> 0);
  const imported = await subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const mac = new Uint8Array(await subtle.sign('HMAC', imported, counter.buffer));
  const offset = (mac[mac.length - 1] ?? 0) & 0xf;
  const number = new DataView(mac.buffer).getUint32(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** Whole seconds until the code changes. */
export function secondsLeft(epochMillis: number): number {
  return STEP_SECONDS - (Math.floor(epochMillis / 1000) % STEP_SECONDS);
}
