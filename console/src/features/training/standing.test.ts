import { describe, expect, it } from 'vitest';
import type { ModelSet, Training } from '../../api/language';
import { decisionsOn, stageOf, timeLeft, wayToService, worstFirst } from './standing';

const CANDIDATE: ModelSet = {
  id: 'one',
  state: 'candidate',
  serves: false,
  published: false,
  kept: true,
  own: false,
  overtaken: false,
  compared: true,
  made: '2026-11-22T02:00:00Z',
  served: [],
  languages: [],
};
const APPROVED: ModelSet = { ...CANDIDATE, state: 'approved' };
const SERVED = [{ version: 1, deed: 'published', since: '2026-11-22T03:00:00Z' }];

describe('decisions', () => {
  it('are none for an editor, whatever the models', () => {
    for (const set of [CANDIDATE, APPROVED, { ...APPROVED, served: SERVED }]) {
      expect(decisionsOn(set, 'editor')).toEqual([]);
    }
  });

  it('follow the way from candidate to service and back', () => {
    expect(decisionsOn(CANDIDATE, 'approver')).toEqual(['approve', 'reject']);
    expect(decisionsOn(APPROVED, 'approver')).toEqual(['publish']);
    expect(decisionsOn({ ...APPROVED, published: true, served: SERVED }, 'approver')).toEqual([]);
    expect(decisionsOn({ ...APPROVED, served: SERVED }, 'approver')).toEqual(['roll-back']);
    expect(decisionsOn({ ...CANDIDATE, state: 'rejected' }, 'approver')).toEqual([]);
  });

  it('leave out what a person may not do, and what was overtaken', () => {
    expect(decisionsOn({ ...CANDIDATE, own: true }, 'approver')).toEqual(['reject']);
    expect(decisionsOn({ ...CANDIDATE, overtaken: true }, 'approver')).toEqual(['reject']);
    expect(decisionsOn({ ...CANDIDATE, compared: false }, 'approver')).toEqual(['reject']);
    expect(decisionsOn({ ...APPROVED, own: true }, 'approver')).toEqual(['publish']);
    expect(decisionsOn({ ...APPROVED, overtaken: true }, 'approver')).toEqual([]);
  });

  it('never bring models into service that are gone', () => {
    expect(decisionsOn({ ...CANDIDATE, kept: false }, 'approver')).toEqual(['reject']);
    expect(decisionsOn({ ...APPROVED, kept: false }, 'approver')).toEqual([]);
    expect(decisionsOn({ ...APPROVED, kept: false, served: SERVED }, 'approver')).toEqual([]);
  });

  it('let models of a start be gone back to once they have served', () => {
    expect(decisionsOn({ ...CANDIDATE, state: 'start' }, 'approver')).toEqual([]);
    expect(decisionsOn({ ...CANDIDATE, state: 'start', served: SERVED }, 'approver')).toEqual(['roll-back']);
  });
});

it('says which step comes next', () => {
  expect(wayToService(CANDIDATE)).toEqual({ trained: 'done', approved: 'now', published: 'later' });
  expect(wayToService(APPROVED)).toEqual({ trained: 'done', approved: 'done', published: 'now' });
  expect(wayToService({ ...APPROVED, served: SERVED }).published).toBe('done');
  expect(wayToService({ ...CANDIDATE, state: 'rejected' }).approved).toBe('later');
});

it('reads what a training does, and takes what it does not know for waiting', () => {
  const training = (part: string) => ({ part }) as Training;
  expect(stageOf(training('zh-measuring'))).toEqual({ language: 'zh', stage: 'measuring' });
  expect(stageOf(training('waiting'))).toEqual({ language: null, stage: 'waiting' });
  expect(stageOf(training('fr-dreaming'))).toEqual({ language: null, stage: 'waiting' });
});

it('tells the time left no finer than it is known', () => {
  const words = {
    leftUnknown: '?',
    leftSeconds: (seconds: number) => `${seconds} s`,
    leftMinutes: (minutes: number) => `${minutes} min`,
  };
  const told = [undefined, 0, 3, 11, 90, 91, 121, 600].map((seconds) => timeLeft(seconds, words));
  expect(told).toEqual(['?', '10 s', '10 s', '20 s', '90 s', '2 min', '3 min', '10 min']);
});

it('puts what vanishes and the worst loss on top and leaves out what did not change', () => {
  const change = (intent: string, gained: number, lost: number, removed = 0) => ({
    intent,
    texts: 9,
    gained,
    lost,
    added: 0,
    removed,
    vanished: removed === 9,
  });
  const sorted = worstFirst([
    change('b', 3, 0),
    change('same', 0, 0),
    change('a', 1, 4),
    change('c', 0, 3),
    change('d', 1, 1),
    change('gone', 0, 0, 9),
    change('less', 0, 0, 2),
  ]);
  expect(sorted.map(({ intent }) => intent)).toEqual(['gone', 'a', 'c', 'less', 'd', 'b']);
});
