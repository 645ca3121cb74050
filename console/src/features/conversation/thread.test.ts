import { describe, expect, it } from 'vitest';
import type { Turn } from '../../api/types';
import { MOST_LOOKS, nextMessage, planned, workOf } from './duty';
import { heardSince } from './heard';
import { advance, emptyThread, isFinished, type Thread, type ThreadEvent } from './thread';

const message = (id: string, text = id) => ({ clientMessageId: id, text, language: 'zh' as const });
const said = (id: string): ThreadEvent => ({ type: 'said', message: message(id), origin: 'typed' });
const turn = (sequence: number, complete = true): Turn => ({
  sequence,
  said: { text: `${sequence}` },
  replies: complete ? [{ type: 'text', text: 'ok' }] : [],
  state: { flow: null, awaiting: null, complete },
});
const after = (...events: ThreadEvent[]): Thread => events.reduce(advance, emptyThread(null, []));
const opened: ThreadEvent = { type: 'opened', id: 'c' };

describe('a conversation', () => {
  it('is opened with the first message, not before', () => {
    expect(planned(after())).toBeNull();
    expect(planned(after(said('a')))?.duty.kind).toBe('open');
    expect(planned(after(said('a'), opened))?.duty).toEqual({ kind: 'send', message: message('a') });
  });

  it('is read again after a reload before anything is sent', () => {
    const reloaded = emptyThread('c', [message('a')]);
    expect(planned(reloaded)?.duty.kind).toBe('read');
    const read = advance(reloaded, { type: 'read', turns: [turn(1)] });
    expect(planned(read)?.duty).toEqual({ kind: 'send', message: message('a') });
  });

  it('sends one message at a time and in order', () => {
    const two = after(said('a'), said('b'), opened);
    expect(nextMessage(two)?.clientMessageId).toBe('a');
    const answered = advance(two, { type: 'turned', turn: turn(1), clientMessageId: 'a' });
    expect(nextMessage(answered)?.clientMessageId).toBe('b');
  });

  it('repeats a message under the same id when the line was lost, each time after a longer rest', () => {
    let thread = after(said('a'), opened);
    const rests: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      thread = advance(thread, { type: 'unreachable' });
      const plan = planned(thread);
      expect(plan?.duty).toEqual({ kind: 'send', message: message('a') });
      rests.push(plan?.afterMillis ?? 0);
    }
    expect(rests).toEqual([1000, 2000, 4000, 8000, 15000, 15000]);
  });

  it('waits as long as the bank asks and then sends', () => {
    const hasty = advance(after(said('a'), opened), { type: 'limited', seconds: 4 });
    expect(planned(hasty)?.duty).toEqual({ kind: 'wait', millis: 4000 });
    expect(planned(advance(hasty, { type: 'waited' }))?.duty.kind).toBe('send');
  });

  it('passes over a refused message until the customer says again', () => {
    const problem = { type: 'x', title: '', status: 400 };
    const refused = advance(after(said('a'), opened), { type: 'refused', clientMessageId: 'a', problem });
    expect(planned(refused)).toBeNull();
    expect(refused.outgoing[0]?.text).toBe('a');
    expect(planned(advance(refused, { type: 'again', clientMessageId: 'a' }))?.duty.kind).toBe('send');
    expect(advance(refused, { type: 'discarded', clientMessageId: 'a' }).outgoing).toEqual([]);
  });

  it('is opened anew once when the bank no longer knows it, keeping what was not sent', () => {
    const lost = advance(after(said('a'), opened), { type: 'lost' });
    expect(planned(lost)?.duty.kind).toBe('open');
    expect(lost.reopened).toBe(true);
  });

  it('looks after the thread when the line is down and nothing waits to be sent', () => {
    const down = after(opened, { type: 'unreachable' });
    expect(planned(down)?.duty.kind).toBe('read');
    expect(planned(advance(down, { type: 'read', turns: [] }))).toBeNull();
  });

  it('keeps the words of the customer when the answer does not repeat them', () => {
    const { said: _, ...wordless } = turn(1);
    const answered = advance(after(said('a'), opened), {
      type: 'turned',
      turn: wordless,
      clientMessageId: 'a',
    });
    expect(answered.turns[0]?.said).toEqual({ text: 'a' });
  });

  it('shows no turn twice, whichever way and order turns come', () => {
    const thread = after(said('a'), opened, { type: 'turned', turn: turn(2), clientMessageId: 'a' });
    const read = advance(thread, { type: 'turned', turn: turn(1), clientMessageId: 'z' });
    expect(
      advance(read, { type: 'turned', turn: turn(2), clientMessageId: 'a' }).turns.map((t) => t.sequence),
    ).toEqual([1, 2]);
  });
});

describe('a turn the bank is still working on', () => {
  const waiting = advance(after(said('a'), opened), { type: 'accepted', sequence: 1, clientMessageId: 'a' });

  it('is looked for until it is finished', () => {
    expect(planned(waiting)?.duty.kind).toBe('read');
    const partly = advance(waiting, { type: 'read', turns: [turn(1, false)] });
    expect(planned(partly)?.duty.kind).toBe('read');
    const done = advance(partly, { type: 'read', turns: [turn(1)] });
    expect(planned(done)).toBeNull();
    expect(done.outgoing).toEqual([]);
  });

  it('holds back the next message', () => {
    expect(planned(advance(waiting, said('b')))?.duty.kind).toBe('read');
  });

  it('is not looked for forever', () => {
    let thread = waiting;
    for (let look = 0; look < MOST_LOOKS; look++) {
      expect(planned(thread)).not.toBeNull();
      thread = advance(thread, { type: 'read', turns: [] });
    }
    expect(planned(thread)).toBeNull();
    expect(planned(advance(thread, { type: 'lookAgain' }))?.duty.kind).toBe('read');
  });

  it('says what is being done as soon as the bank has understood', () => {
    expect(workOf(waiting)).toBe('slow');
    const understood = { ...turn(1, false), interpretation: { intent: 'balance' } };
    expect(workOf(advance(waiting, { type: 'read', turns: [understood] }))).toBe('balance');
  });

  it('counts as finished by its state, or else by its replies', () => {
    expect(isFinished({ sequence: 1, replies: [], state: { complete: true } })).toBe(true);
    expect(isFinished({ sequence: 1, replies: [{ type: 'text', text: 'x' }] })).toBe(true);
    expect(isFinished({ sequence: 1, replies: [] })).toBe(false);
  });
});

describe('a conversation that went on elsewhere', () => {
  const read = after(opened, { type: 'read', turns: [turn(1)] });

  it('is read again when a turn is missing in between', () => {
    const gap = advance(read, { type: 'turned', turn: turn(3) });
    expect(planned(gap)?.duty.kind).toBe('read');
    const whole = advance(gap, { type: 'read', turns: [turn(1), turn(2), turn(3)] });
    expect(planned(whole)).toBeNull();
  });

  it('is read again when the customer comes back to the page, before anything is sent', () => {
    const back = advance(read, { type: 'cameBack' });
    expect(planned(back)?.duty.kind).toBe('read');
    expect(planned(advance(back, said('a')))?.duty.kind).toBe('read');
    expect(planned(after({ type: 'cameBack' }))).toBeNull();
  });

  it('is looked after when its last turn was still being worked on at a reload', () => {
    const reloaded = advance(emptyThread('c', []), { type: 'read', turns: [turn(1), turn(2, false)] });
    expect(planned(reloaded)?.duty.kind).toBe('read');
    expect(workOf(reloaded)).toBe('slow');
    expect(planned(advance(reloaded, { type: 'read', turns: [turn(1), turn(2)] }))).toBeNull();
  });

  it('is looked at when the bank does not answer whether a code was good', () => {
    const lost = after(
      opened,
      { type: 'stepUpSent', stepUpId: 's' },
      { type: 'stepUpFailed', stepUpId: 's', problem: 'unreachable' },
      { type: 'unreachable' },
    );
    expect(planned(lost)?.duty.kind).toBe('read');
  });
});

describe('what is heard', () => {
  it('is each answer once, whichever way it came', () => {
    const one = after(said('a'), opened, { type: 'turned', turn: turn(1), clientMessageId: 'a' });
    expect(heardSince(0, one.turns)).toEqual({ upTo: 1, texts: ['ok'] });
    expect(heardSince(1, advance(one, { type: 'read', turns: [turn(1)] }).turns)).toEqual({
      upTo: 1,
      texts: [],
    });
  });

  it('waits for a turn that is not finished', () => {
    expect(heardSince(0, [turn(1), turn(2, false)])).toEqual({ upTo: 1, texts: ['ok'] });
  });
});

describe('what is being done', () => {
  it('names confirming and checking the code', () => {
    const confirming = after(opened, { type: 'said', message: message('a'), origin: 'confirmed' });
    expect(workOf(confirming)).toBe('confirming');
    expect(workOf(after(opened, { type: 'stepUpSent', stepUpId: 's' }))).toBe('checkingCode');
  });

  it('is nothing while the line is down: the banner speaks then', () => {
    expect(workOf(after(opened, said('a'), { type: 'unreachable' }))).toBeNull();
  });
});

/** A small seeded generator (mulberry32), so that a failing walk can be replayed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A bank that answers, delays, drops and refuses as the dice fall, but answers each message id once. */
function walk(seed: number): { thread: Thread; turnsOfBank: readonly Turn[]; sent: number } {
  const dice = generator(seed);
  const bank = new Map<string, Turn>();
  let thread = emptyThread(null, []);
  let sent = 0;
  for (let step = 0; step < 400; step++) {
    if (sent < 12 && dice() < 0.15) {
      thread = advance(thread, said(`m${sent++}`));
    }
    const plan = planned(thread);
    if (plan === null) {
      continue;
    }
    const luck = sent < 12 ? dice() : 1;
    const { duty } = plan;
    if (duty.kind === 'wait') {
      thread = advance(thread, { type: 'waited' });
    } else if (luck < 0.2) {
      if (duty.kind === 'send' && dice() < 0.5) {
        reached(bank, duty.message.clientMessageId);
      }
      thread = advance(thread, { type: 'unreachable' });
    } else if (luck < 0.3) {
      thread = advance(thread, { type: 'limited', seconds: 1 });
    } else if (duty.kind === 'open') {
      thread = advance(thread, opened);
    } else if (duty.kind === 'read') {
      thread = advance(thread, { type: 'read', turns: [...bank.values()] });
    } else {
      const { clientMessageId } = duty.message;
      const answer = reached(bank, clientMessageId);
      thread = advance(
        thread,
        dice() < 0.3
          ? { type: 'accepted', sequence: answer.sequence, clientMessageId }
          : { type: 'turned', turn: answer, clientMessageId },
      );
    }
  }
  return { thread, turnsOfBank: [...bank.values()], sent };
}

function reached(bank: Map<string, Turn>, id: string): Turn {
  const known = bank.get(id) ?? { ...turn(bank.size + 1), said: { text: id } };
  bank.set(id, known);
  return known;
}

it('sends every message once and in order, whatever the line does', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { thread, turnsOfBank, sent } = walk(seed);
    expect(thread.turns, `seed ${seed}`).toEqual(turnsOfBank);
    expect(
      thread.turns.map((t) => t.said?.text),
      `seed ${seed}`,
    ).toEqual(Array.from({ length: sent }, (_, index) => `m${index}`));
    expect(thread.outgoing, `seed ${seed}`).toEqual([]);
    expect(sent, `seed ${seed}`).toBe(12);
  }
});
