import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue';
import { codeText, problemText } from './problems';
import { STUDIO } from './studio';

/** Every text with its path; a function is called with a sample, so that its words are looked at too. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') {
    return [[path, value]];
  }
  if (typeof value === 'function') {
    return [[path, String((value as (sample: number) => string)(7))]];
  }
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    leaves(inner, `${path}/${key}`),
  );
}

const ZH = new Map([...leaves(CATALOGUE.zh), ...leaves(STUDIO.zh, '/studio')]);
const EN = new Map([...leaves(CATALOGUE.en), ...leaves(STUDIO.en, '/studio')]);
const OTHER_LANGUAGE_ON_PURPOSE = new Set(['/header/language', '/header/languageLabel']);

describe('the catalogue', () => {
  it('has the same texts in both languages', () => {
    expect([...EN.keys()].sort()).toEqual([...ZH.keys()].sort());
    expect(ZH.size).toBeGreaterThan(100);
  });

  it('leaves no text empty', () => {
    expect([...ZH, ...EN].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('is Chinese in Chinese and English in English', () => {
    const inZh = [...ZH].filter(
      ([path, text]) => !OTHER_LANGUAGE_ON_PURPOSE.has(path) && !/\p{Script=Han}/u.test(text),
    );
    const inEn = [...EN].filter(
      ([path, text]) => !OTHER_LANGUAGE_ON_PURPOSE.has(path) && /\p{Script=Han}/u.test(text),
    );
    expect(inZh).toEqual([]);
    expect(inEn).toEqual([]);
  });

  it('uses Chinese punctuation between Chinese words', () => {
    expect([...ZH].filter(([, text]) => /\p{Script=Han}[,;:?!]\s*\p{Script=Han}/u.test(text))).toEqual([]);
  });
});

describe('a problem', () => {
  const texts = CATALOGUE.en;
  const problem = { type: 'urn:problem:x:y', title: 't', status: 409, detail: 'The payee is not saved.' };

  it('is told in the words of the bank', () => {
    expect(problemText(problem, texts)).toBe('The payee is not saved.');
  });

  it('says how long to wait', () => {
    expect(problemText({ ...problem, status: 429, retryAfterSeconds: 9 }, texts)).toContain('9 s');
  });

  it('shows nothing of the inside when the bank fails', () => {
    expect(problemText({ ...problem, status: 500, detail: 'NullPointerException' }, texts)).toBe(
      texts.trouble.general,
    );
  });

  it('with a code says that it was not right, and how often it may still be tried', () => {
    const wrong = { ...problem, type: 'urn:problem:channel:code-wrong', status: 422 };
    expect(codeText(wrong, texts)).toBe(texts.stepUp.wrong);
    expect(codeText({ ...wrong, attemptsLeft: 3 }, texts)).toMatch(/was not right.*3 more times/);
    expect(codeText({ ...wrong, attemptsLeft: 1 }, texts)).toMatch(/was not right.*last try/);
    expect(codeText({ ...wrong, attemptsLeft: 3 }, CATALOGUE.zh)).toMatch(/^验证码不对。.*3 次/);
    expect(codeText(problem, texts)).toBe('The payee is not saved.');
  });

  it('says that a message was too long', () => {
    expect(problemText({ ...problem, status: 413 }, texts)).toBe(texts.problem.tooLarge);
  });
});
