import { describe, expect, it } from 'vitest';
import { readPreferences } from './preferences';

describe('preferences', () => {
  it('follow the device at the first visit', () => {
    expect(readPreferences(null, ['en-GB', 'zh'])).toEqual({ language: 'en', theme: 'system', elder: false });
    expect(readPreferences(null, ['fr', 'zh-TW'])).toEqual({ language: 'zh', theme: 'system', elder: false });
    expect(readPreferences(null, ['fr'])).toMatchObject({ language: 'zh' });
  });

  it('come back as they were left', () => {
    const kept = { language: 'en', theme: 'dark', elder: true };
    expect(readPreferences(JSON.stringify(kept), ['zh'])).toEqual(kept);
  });

  it.each(['', '[', 'null', '7', '{"language":"xx","theme":3,"elder":"yes"}'])(
    'survive the stored value %s',
    (stored) => {
      expect(readPreferences(stored, ['zh'])).toEqual({ language: 'zh', theme: 'system', elder: false });
    },
  );
});
