import { describe, expect, it } from 'vitest';
import { ANONYMOUS, keptFor, keptOf } from './kept';
import { advance, emptyThread } from './thread';

const message = (text: string) => ({ clientMessageId: text, text, language: 'zh' as const });
const thread = advance(emptyThread('c', []), { type: 'said', message: message('我要转账'), origin: 'typed' });

describe('what is kept', () => {
  it('is the thread and the unsent words', () => {
    expect(keptOf('lin', thread, '还有')).toEqual({
      owner: 'lin',
      conversationId: 'c',
      unsent: [message('我要转账')],
      draft: '还有',
    });
  });

  it('is never something that could be a code', () => {
    const withCode = advance(thread, { type: 'said', message: message('123456'), origin: 'typed' });
    expect(keptOf('lin', withCode, '654321')).toMatchObject({ unsent: [message('我要转账')], draft: '' });
  });

  it('comes back to the same customer as a draft, and the thread goes on', () => {
    expect(keptFor('lin', keptOf('lin', thread, '还有'))).toEqual({
      owner: 'lin',
      conversationId: 'c',
      unsent: [],
      draft: '我要转账\n还有',
    });
  });

  it('follows a visitor through sign-in, without the visitor’s thread', () => {
    const visitor = keptOf(ANONYMOUS, thread, '');
    expect(keptFor('lin', visitor)).toEqual({
      owner: 'lin',
      conversationId: null,
      unsent: [],
      draft: '我要转账',
    });
  });

  it('is dropped when somebody else signs in', () => {
    expect(keptFor('wang', keptOf('lin', thread, '还有'))).toEqual({
      owner: 'wang',
      conversationId: null,
      unsent: [],
      draft: '',
    });
  });
});
