import { call } from './http';
import type { Outcome } from './outcome';
import type { Conversation, DemoLogin, Language, Session, Turn } from './types';

/** What is sent for one message; the id makes sending it again harmless. */
export interface OutgoingMessage {
  readonly clientMessageId: string;
  readonly text: string;
  readonly language?: Language;
}

/** What the page may ask of the bank. Holds no state: the token and the language are handed in. */
export interface Bank {
  anonymous(): Promise<Outcome<Session>>;
  login(username: string, password: string): Promise<Outcome<{ challenge: string }>>;
  verify(challenge: string, code: string): Promise<Outcome<Session>>;
  logout(token: string): Promise<Outcome<unknown>>;
  open(token: string, language: Language): Promise<Outcome<{ id: string }>>;
  read(token: string, conversation: string): Promise<Outcome<Conversation>>;
  send(token: string, conversation: string, message: OutgoingMessage): Promise<Outcome<Turn | Accepted>>;
  stepUp(
    token: string,
    conversation: string,
    stepUp: string,
    code: string,
  ): Promise<Outcome<Turn | Accepted>>;
  demoLogins(): Promise<readonly DemoLogin[]>;
}

/** 202: the bank has the message and is still working on it. */
export interface Accepted {
  readonly sequence: number;
}

/** The bank over HTTP, on the page's own origin. `language` is asked at each call, because it may change. */
export function bankOverHttp(language: () => Language): Bank {
  const at = (conversation: string) => `/conversations/${encodeURIComponent(conversation)}`;
  return {
    anonymous: () => call('POST', '/auth/anonymous', language()),
    login: (username, password) => call('POST', '/auth/login', language(), undefined, { username, password }),
    verify: (challenge, code) => call('POST', '/auth/verify', language(), undefined, { challenge, code }),
    logout: (token) => call('POST', '/auth/logout', language(), token),
    open: (token, chosen) => call('POST', '/conversations', chosen, token, { language: chosen }),
    read: (token, conversation) => call('GET', at(conversation), language(), token),
    send: (token, conversation, message) =>
      call('POST', `${at(conversation)}/messages`, language(), token, message),
    stepUp: (token, conversation, stepUp, code) =>
      call('POST', `${at(conversation)}/step-ups/${encodeURIComponent(stepUp)}`, language(), token, { code }),
    demoLogins: async () => {
      const outcome = await call<unknown>('GET', '/demo/logins', language());
      return outcome.kind === 'answered' && Array.isArray(outcome.body)
        ? (outcome.body as readonly DemoLogin[])
        : [];
    },
  };
}
