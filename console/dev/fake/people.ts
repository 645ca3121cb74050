import type { DemoLogin } from '../../src/api/types';

/** The invented people of the fake bank. */
const NAMED: readonly DemoLogin[] = [
  {
    username: 'lin.xiaoyu',
    password: 'jade-lantern-42',
    totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    role: 'customer',
    customerId: '0199aa00-0000-7000-8000-000000000001',
    language: 'zh',
    note: '林小雨，工资账户，常用收款人张伟、王芳',
  },
  {
    username: 'emma.clarke',
    password: 'river-stone-17',
    totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    role: 'customer',
    customerId: '0199aa00-0000-7000-8000-000000000002',
    language: 'en',
    note: 'Emma Clarke, current account, saved payees Zhang Wei and Wang Fang',
  },
  {
    username: 'agent01',
    password: 'paper-crane-88',
    totpSecret: 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK',
    role: 'agent',
    language: 'zh',
    note: '坐席，查看工单',
  },
  {
    username: 'editor01',
    password: 'green-abacus-31',
    totpSecret: 'ONSWG4TFORZWK3TUONSWG4TFORZWK3TU',
    role: 'editor',
    language: 'zh',
    note: '沈悦，语料编辑',
  },
  {
    username: 'approver01',
    password: 'stone-bridge-64',
    totpSecret: 'MJZGSZDHMVZXI33OMJZGSZDHMVZXI33O',
    role: 'approver',
    language: 'zh',
    note: '方正，模型审批',
  },
];

/** More customers, so that journeys side by side need not share one. */
const MORE: readonly DemoLogin[] = ['zh', 'en'].flatMap((language) =>
  Array.from({ length: 9 }, (_, index) => ({
    username: `customer.${language}.${index + 1}`,
    password: `quiet-harbour-${index + 1}`,
    totpSecret: `${language === 'zh' ? 'ZH' : 'EN'}ABCDEFGHIJKLMNOPQRSTUVWXYZ234${'ABCDEFGHI'[index]}`,
    role: 'customer',
    language,
    note:
      language === 'zh'
        ? '活期账户，常用收款人张伟、王芳'
        : 'Current account, saved payees Zhang Wei and Wang Fang',
  })),
);

export const PEOPLE: readonly DemoLogin[] = [...NAMED, ...MORE];

export const DISPLAY_NAMES: Readonly<Record<string, string>> = {
  'lin.xiaoyu': '林小雨',
  'emma.clarke': 'Emma Clarke',
  agent01: '陈坐席',
  editor01: '沈悦',
  approver01: '方正',
};
