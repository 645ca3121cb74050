import { expect, it } from 'vitest';
import { readSession, staffSession } from './session';

it('lets in editors and approvers alone', () => {
  expect(staffSession({ token: 't', role: 'editor' }, 'e')?.role).toBe('editor');
  expect(staffSession({ token: 't', role: 'approver', displayName: '方正' }, 'a')?.displayName).toBe('方正');
  for (const role of ['customer', 'agent', 'anonymous']) {
    expect(staffSession({ token: 't', role }, 'x')).toBeNull();
  }
  expect(staffSession({ token: 't' }, 'x')).toBeNull();
});

it('forgets what was not kept whole', () => {
  const whole = { token: 't', username: 'e', displayName: null, role: 'editor' };
  expect(readSession(JSON.stringify(whole))).toEqual(whole);
  for (const broken of [null, '', '{', '7', '{"token":"t"}', '{"token":"t","role":"customer"}']) {
    expect(readSession(broken)).toBeNull();
  }
});
