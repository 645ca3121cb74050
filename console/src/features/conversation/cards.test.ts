import { describe, expect, it } from 'vitest';
import type { Reply, Turn } from '../../api/types';
import { isOpen, looksLikeCode, mayHoldCode, openStepUp } from './cards';
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
    expect(openStepUp([waits])).toBe('s');
    expect(openStepUp([waits, turn(2, text, 'step-up')])).toBe('s');
    expect(openStepUp([waits, turn(2, { type: 'receipt', text: 'x' }, null, null)])).toBeNull();
  });
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
      '¥1,088.00',
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

  it('has a name every system takes', () => {
    expect(receiptFileName(receipt, CATALOGUE.zh)).toBe('回单-ZY20261.txt');
    expect(receiptFileName({ ...receipt, values: {} }, CATALOGUE.en)).toBe('receipt.txt');
  });
});
