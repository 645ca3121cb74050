import { describe, expect, it } from 'vitest';
import type { CoverageRow, Example, LanguageOffice } from '../../api/language';
import { isOneOf, mostNeeded, moveExample, withdrawExample } from './teaching';

const PROBLEM = { type: 'urn:problem:language:nearly-another', title: 't', status: 409, detail: 'd' };
const OWN = { id: '1', language: 'en', intent: 'balance', text: 'send it', channel: 'voice', mutes: false };

/** A bank that notes what it is asked and refuses what is named. */
function bank(examples: readonly object[], refuses: readonly string[] = []) {
  const asked: string[] = [];
  const does = (deed: string) => (first?: unknown, second?: unknown) => {
    asked.push([deed, ...[first, second].filter((one) => typeof one === 'string')].join(' '));
    return Promise.resolve(
      refuses.includes(deed)
        ? { kind: 'refused', problem: PROBLEM }
        : { kind: 'answered', status: 200, body: { examples: examples as readonly Example[] } },
    );
  };
  const deeds = ['examples', 'add', 'change', 'withdraw', 'mute'];
  const office = Object.fromEntries(deeds.map((deed) => [deed, does(deed)])) as unknown as LanguageOffice;
  return { office, asked };
}

const DOUBTFUL = { text: 'send it', intent: 'balance', likely: 'transfer', doubt: 0.9 };

describe('a doubtful example', () => {
  it('of an editor is changed where it stands', async () => {
    const { office, asked } = bank([OWN]);
    expect(await moveExample(office, 'en', DOUBTFUL)).toBe('done');
    expect(asked).toEqual(['examples', 'change 1']);
  });

  it('of the files is taken out and taught anew', async () => {
    const { office, asked } = bank([]);
    expect(await moveExample(office, 'en', DOUBTFUL)).toBe('done');
    expect(asked).toEqual(['examples', 'mute en send it', 'add']);
  });

  it('that was only taken out is told as half done', async () => {
    expect(await moveExample(bank([], ['add']).office, 'en', DOUBTFUL)).toBe('half');
    expect(await moveExample(bank([], ['mute']).office, 'en', DOUBTFUL)).toBe(PROBLEM);
  });

  it('is withdrawn whoever wrote it', async () => {
    const own = bank([OWN]);
    await withdrawExample(own.office, 'en', 'send it');
    expect(own.asked).toEqual(['examples', 'withdraw 1']);
    const filed = bank([{ ...OWN, withdrawn: 'x' }]);
    await withdrawExample(filed.office, 'en', 'send it');
    expect(filed.asked).toEqual(['examples', 'mute en send it']);
  });
});

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
