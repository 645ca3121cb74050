import { describe, expect, it } from 'vitest';
import type { Reply, Turn } from '../../api/types';
import {
  isOpen,
  isReminder,
  looksLikeCode,
  mayHoldCode,
  openStepUp,
  otherAmount,
  settlementOf,
} from './cards';
import { endingOf } from './outcome';
import { receiptFacts, receiptFileName, receiptText } from './receipt';
import { CATALOGUE } from '../../texts/catalogue';

const text: Reply = { type: 'text', text: 'x' };
const choices: Reply = { type: 'choices', text: 'x', values: { options: [] } };
const card: Reply = { type: 'confirmation', text: 'x' };
const code: Reply = { type: 'step-up', text: 'x', stepUpId: 's' };
const turn = (
  sequence: number,
  reply: Reply,
  awaiting: string | null,
  flow: string | null = 'transfer',
): Turn => ({
  sequence,
  replies: [reply],
  state: { flow, awaiting, complete: true },
});

describe('a card', () => {
  it('can be acted on while it is the last thing said', () => {
    const only = turn(1, card, 'confirmation');
    expect(isOpen([only], only, card)).toBe(true);
  });

  it('is closed by a newer card, which read back newer values', () => {
    const first = turn(1, card, 'confirmation');
    const second = turn(2, { ...card }, 'confirmation');
    expect(isOpen([first, second], first, card)).toBe(false);
  });

  it('outlives a digression as long as the bank awaits the same thing', () => {
    const first = turn(1, card, 'confirmation');
    expect(isOpen([first, turn(2, text, 'confirmation')], first, card)).toBe(true);
    expect(isOpen([first, turn(2, text, 'amount')], first, card)).toBe(false);
    expect(isOpen([first, turn(2, text, null, null)], first, card)).toBe(false);
  });

  it('with choices is over as soon as anything else was said', () => {
    const first = turn(1, choices, 'payee');
    expect(isOpen([first, turn(2, text, 'payee')], first, choices)).toBe(false);
  });

  it('with a code field is found while it waits', () => {
    const waits = turn(1, code, 'step-up');
    expect(openStepUp([waits])).toEqual({ stepUpId: 's', sequence: 1 });
    expect(openStepUp([waits, turn(2, text, 'step-up')])?.sequence).toBe(1);
    expect(openStepUp([waits, turn(2, { type: 'receipt', text: 'x' }, null, null)])).toBeNull();
  });
});

describe('how a deed ended', () => {
  const until = { name: 'until', label: '暂缓至', value: '11月22日13:33' };

  it('is what the bank calls it', () => {
    expect(endingOf({ type: 'receipt', text: 'x', values: { outcome: 'posted' } })).toBe('posted');
    expect(endingOf({ type: 'receipt', text: 'x', values: { outcome: 'held' } })).toBe('held');
    expect(endingOf({ type: 'text', text: 'x', values: { outcome: 'refused' } })).toBe('refused');
    expect(endingOf({ type: 'text', text: 'x', values: { outcome: 'unknown' } })).toBe('unknown');
    expect(endingOf({ type: 'text', text: 'x', values: { outcome: 'handed-over' } })).toBe('handedOver');
  });

  it('is never done when the page does not know the word', () => {
    expect(endingOf({ type: 'receipt', text: 'x', values: { outcome: 'sent-by-pigeon' } })).toBe('unknown');
  });

  it('is read from the fields when the bank names none', () => {
    expect(endingOf({ type: 'receipt', text: 'x', values: { fields: [until] } })).toBe('held');
    expect(endingOf({ type: 'receipt', text: 'x' })).toBe('posted');
    expect(endingOf({ type: 'text', text: 'x', values: {} })).toBeNull();
  });
});

describe('a card shown again after a digression', () => {
  const values = { amount: { amount: '100.00', currency: 'CNY' }, title: '请核对' };
  const first = turn(1, { ...card, values } as Reply, 'confirmation');
  const again: Reply = { type: 'confirmation', text: 'x', values: { ...values } };
  const back = { ...first, sequence: 2, replies: [text, text, again] };

  it('is a reminder, and the answer stays the main thing', () => {
    expect(isReminder([first, back], back, again)).toBe(true);
  });

  it('is a card of its own when it reads back other values', () => {
    const other: Reply = { ...again, values: { ...values, amount: { amount: '88.00', currency: 'CNY' } } };
    const corrected = { ...back, replies: [text, other] };
    expect(isReminder([first, corrected], corrected, other)).toBe(false);
  });

  it('is the whole card when it is all the bank says', () => {
    const alone = { ...back, replies: [again] };
    expect(isReminder([first, alone], alone, again)).toBe(false);
  });

  it('is the whole card when the first one is not in sight', () => {
    expect(isReminder([back], back, again)).toBe(false);
  });

  it('with another code form is a card of its own', () => {
    const waits = turn(1, code, 'step-up');
    const newer: Reply = { ...code, stepUpId: 't' };
    const later = { ...waits, sequence: 2, replies: [text, newer] };
    expect(isReminder([waits, later], later, newer)).toBe(false);
    const same = { ...waits, sequence: 2, replies: [text, { ...code }] };
    expect(isReminder([waits, same], same, same.replies[1] as Reply)).toBe(true);
  });

  it('has its place told where it first stood, while it waits', () => {
    expect(settlementOf([first, back], first, first.replies[0] as Reply)).toBe('continued');
    const over = turn(3, text, null, null);
    expect(settlementOf([first, back, over], first, first.replies[0] as Reply)).toBe('settled');
  });
});

describe('a read-back that is over', () => {
  const read = (sequence: number, amount: string, type: 'confirmation' | 'receipt' = 'confirmation'): Turn =>
    turn(sequence, { type, text: 'x', values: { amount: { amount, currency: 'CNY' } } }, 'confirmation');
  const became = (...turns: Turn[]) => settlementOf(turns, turns[0] as Turn, turns[0]?.replies[0] as Reply);

  it('was changed when other values were read back after it', () => {
    expect(became(read(1, '100.00'), read(2, '88.00'))).toBe('changed');
    expect(became(read(1, '100.00'), turn(2, text, 'amount'), read(3, '88.00'))).toBe('changed');
  });

  it('was changed when the code form already stood', () => {
    const waits = turn(1, { ...code, values: { amount: { amount: '5', currency: 'CNY' } } }, 'step-up');
    expect(became(waits, read(2, '88.00'))).toBe('changed');
  });

  it('is only over when it was left, agreed to or carried out', () => {
    expect(became(read(1, '100.00'), turn(2, text, null, null), read(3, '88.00'))).toBe('settled');
    expect(became(read(1, '100.00'), turn(2, code, 'step-up'))).toBe('settled');
    expect(became(read(1, '100.00'), read(2, '100.00', 'receipt'), read(3, '88.00'))).toBe('settled');
    expect(became(read(1, '100.00'), turn(2, text, null, null))).toBe('settled');
  });
});

it('shows a correction by another amount than the one read back', () => {
  expect(otherAmount({ amount: '200.00', currency: 'CNY' })).toBe('300');
  expect(otherAmount({ amount: '2000.00', currency: 'CNY' })).toBe('200');
  expect(otherAmount(undefined)).toBe('200');
});

it('takes six bare digits for a code and an amount in a sentence for an amount', () => {
  expect(looksLikeCode(' 123456 ')).toBe(true);
  expect(looksLikeCode('转账 123456')).toBe(false);
  expect(looksLikeCode('12345')).toBe(false);
  expect(looksLikeCode('７３８-１２５')).toBe(true);
  expect(looksLikeCode('7️⃣3️⃣8️⃣1️⃣2️⃣5️⃣')).toBe(true);
});

it('keeps no draft that may hold a code', () => {
  expect(mayHoldCode('驗證碼 738125')).toBe(true);
  expect(mayHoldCode('my password is hunter2')).toBe(true);
  expect(mayHoldCode('我忘记密码了')).toBe(false);
  expect(mayHoldCode('转账 123456')).toBe(false);
});

describe('the saved receipt', () => {
  const receipt = {
    type: 'receipt',
    text: '已转给张伟。',
    values: {
      outcome: 'posted',
      title: '转账成功',
      amount: { amount: '1088.00', currency: 'CNY' },
      fields: [
        { name: 'payee', label: '收款人', value: '张伟' },
        { name: 'reference', label: '回单号', value: 'ZY/2026 1' },
        { name: 'evidence', label: '存证编号', value: 'abc123' },
      ],
    },
  } as const;

  it('carries every value of the card', () => {
    const saved = receiptText(receipt, '2026-11-22T01:00:00Z', CATALOGUE.zh, 'zh');
    for (const part of [
      '知音示范银行',
      '转账成功',
      '1,088.00元',
      '收款人：张伟',
      '回单号：ZY/2026 1',
      '存证编号：abc123',
      '2026年11月22日',
    ]) {
      expect(saved).toContain(part);
    }
  });

  it('sets the numbers that prove it apart', () => {
    const { facts, proof } = receiptFacts(receipt);
    expect(facts.map(({ name }) => name)).toEqual(['payee']);
    expect(proof.map(({ name }) => name)).toEqual(['reference', 'evidence']);
  });

  it('says of what waits that it waits, and until when', () => {
    const held = {
      ...receipt,
      values: {
        ...receipt.values,
        outcome: 'held',
        title: '转账已暂缓，钱还没有转出',
        fields: [{ name: 'until', label: '暂缓至', value: '11月22日13:33' }],
      },
    } as const;
    const saved = receiptText(held, undefined, CATALOGUE.zh, 'zh');
    for (const part of [
      '转账已暂缓，钱还没有转出',
      '暂缓至：11月22日13:33',
      CATALOGUE.zh.outcome.held.state,
    ]) {
      expect(saved).toContain(part);
    }
    expect(saved).not.toContain(CATALOGUE.zh.outcome.posted.state);
  });

  it('has a name every system takes', () => {
    expect(receiptFileName(receipt, CATALOGUE.zh)).toBe('回单-ZY20261.txt');
    expect(receiptFileName({ ...receipt, values: {} }, CATALOGUE.en)).toBe('receipt.txt');
  });
});
