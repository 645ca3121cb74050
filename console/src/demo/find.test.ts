import { expect, it } from 'vitest';
import type { DemoLogin } from '../api/types';
import { find, isCustomer } from './find';

const login = (username: string, note: string, role = 'customer'): DemoLogin => ({
  username,
  password: 'p',
  totpSecret: 's',
  role,
  language: 'zh',
  note,
});
const ALL = [
  login('customer01', '林晓雨，工资户。收款人：妈妈、张伟'),
  login('customer02', 'Emma Wilson, salary account. Payees: Landlord, Bob Müller'),
  login('agent01', '许静，客服坐席', 'agent'),
];
const names = (typed: string) => find(ALL, typed).map(({ username }) => username);

it('finds people by name, user name and payee, in any order of words', () => {
  expect(names('张伟')).toEqual(['customer01']);
  expect(names('CUSTOMER02')).toEqual(['customer02']);
  expect(names('landlord emma')).toEqual(['customer02']);
  expect(names('muller')).toEqual(['customer02']);
  expect(names('ｅｍｍａ')).toEqual(['customer02']);
});

it('shows everybody for no words and nobody for words that fit nobody', () => {
  expect(names('  ')).toHaveLength(3);
  expect(names('emma 张伟')).toEqual([]);
});

it('finds staff as well, by user name and by what they do', () => {
  expect(names('agent')).toEqual(['agent01']);
  expect(names('坐席')).toEqual(['agent01']);
});

it('knows an agent from a customer', () => {
  expect(ALL.filter(isCustomer).map(({ username }) => username)).toEqual(['customer01', 'customer02']);
});
