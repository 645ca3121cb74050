import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../api/types';

/** How a person likes the page. Kept on their device; `public/first-paint.js` reads the same key before painting. */
export interface Preferences {
  readonly language: Language;
  readonly theme: 'light' | 'dark' | 'system';
  readonly elder: boolean;
}

const KEY = 'zhiyin.preferences';

export function readPreferences(stored: string | null, browserLanguages: readonly string[]): Preferences {
  const kept = parse(stored);
  const spoken = browserLanguages.find((tag) => /^(zh|en)\b/i.test(tag)) ?? 'zh';
  const ownLanguage: Language = /^en/i.test(spoken) ? 'en' : 'zh';
  return {
    language: kept['language'] === 'zh' || kept['language'] === 'en' ? kept['language'] : ownLanguage,
    theme: kept['theme'] === 'light' || kept['theme'] === 'dark' ? kept['theme'] : 'system',
    elder: kept['elder'] === true,
  };
}

function parse(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export interface PreferenceSwitches {
  readonly preferences: Preferences;
  readonly dark: boolean;
  readonly change: (part: Partial<Preferences>) => void;
}

const SYSTEM_DARK = '(prefers-color-scheme: dark)';

export function usePreferences(): PreferenceSwitches {
  const [preferences, setPreferences] = useState(() => readPreferences(fromDevice(), navigator.languages));
  const [systemDark, setSystemDark] = useState(() => matchMedia(SYSTEM_DARK).matches);
  const dark = preferences.theme === 'system' ? systemDark : preferences.theme === 'dark';

  useEffect(() => {
    const system = matchMedia(SYSTEM_DARK);
    const follow = () => setSystemDark(system.matches);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    const page = document.documentElement;
    page.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
    page.dataset['theme'] = dark ? 'dark' : 'light';
    page.dataset['size'] = preferences.elder ? 'elder' : 'standard';
  }, [preferences, dark]);

  const change = useCallback((part: Partial<Preferences>) => {
    setPreferences((before) => {
      const after = { ...before, ...part };
      toDevice(JSON.stringify(after));
      return after;
    });
  }, []);

  return { preferences, dark, change };
}

// A browser may forbid storage (private windows, embedded views): the page then works without memory.
function fromDevice(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function toDevice(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    return;
  }
}
