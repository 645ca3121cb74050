import type { Language } from '../api/types';

/** Dates on the page, always in the bank's zone: the customer's receipt must read alike wherever they travel. */
const BANK_ZONE = 'Asia/Shanghai';
const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, kind: 'day' | 'time' | 'moment'): Intl.DateTimeFormat {
  const key = `${language} ${kind}`;
  let known = formats.get(key);
  if (known === undefined) {
    known = new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: BANK_ZONE,
      ...(kind === 'time'
        ? {}
        : { year: 'numeric', month: language === 'zh' ? 'long' : 'short', day: 'numeric' }),
      ...(kind === 'day' ? {} : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    });
    formats.set(key, known);
  }
  return known;
}

function shown(iso: string, language: Language, kind: 'day' | 'time' | 'moment'): string {
  const moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00+08:00` : iso);
  return Number.isNaN(moment.getTime()) ? iso : format(language, kind).format(moment);
}

/** A calendar day, from `2026-11-22` or an instant; what is no date is shown as it came. */
export function formatDay(iso: string, language: Language): string {
  return shown(iso, language, 'day');
}

/** The time of day of an instant. */
export function formatTime(iso: string, language: Language): string {
  return shown(iso, language, 'time');
}

/** Day and time of an instant. */
export function formatMoment(iso: string, language: Language): string {
  return shown(iso, language, 'moment');
}
