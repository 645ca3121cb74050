import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Language, Problem, Turn } from '../../src/api/types';
import { totp } from '../../src/demo/totp';
import { answer, stepUpPassed, type FakeThread } from './dialogue';
import { newOffice, office, OfficeRefusal, type FakeOffice } from './office';
import { DISPLAY_NAMES, PEOPLE } from './people';

/** The policy the page must live under: no inline script, no inline style, no other host. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
};

class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

interface Memory {
  readonly challenges: Map<string, string>;
  /** Token to user name; empty for a visitor. */
  readonly tokens: Map<string, string>;
  readonly threads: Map<string, FakeThread & { readonly owner: string }>;
  readonly answered: Map<string, Turn>;
  readonly office: FakeOffice;
}

type Body = Readonly<Record<string, unknown>>;

/** The public API with invented answers, and the built page, on a port of the system's choice unless one is named. */
export async function serveFake(dist: string, port = 0): Promise<{ url: string; server: Server }> {
  const memory: Memory = {
    challenges: new Map(),
    tokens: new Map(),
    threads: new Map(),
    answered: new Map(),
    office: newOffice(),
  };
  const server = createServer((request, response) => {
    void handle(memory, dist, request, response);
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('the fake server has no port');
  }
  return { url: `http://127.0.0.1:${address.port}`, server };
}

async function handle(memory: Memory, dist: string, request: IncomingMessage, response: ServerResponse) {
  const path = new URL(request.url ?? '/', 'http://fake').pathname;
  if (!path.startsWith('/api/')) {
    return page(dist, path, response);
  }
  try {
    const { status, body } = await api(memory, request, path.slice('/api/v1'.length));
    json(response, status, body);
  } catch (failure) {
    if (!(failure instanceof Refusal)) {
      throw failure;
    }
    json(response, failure.problem.status, failure.problem, 'application/problem+json');
  }
}

function json(response: ServerResponse, status: number, body: unknown, type = 'application/json') {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

async function page(dist: string, path: string, response: ServerResponse) {
  const file = path === '/' ? 'index.html' : normalize(path).replace(/^[/\\.]+/, '');
  const headers = { 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' };
  try {
    const content = await readFile(join(dist, file));
    response.writeHead(200, {
      ...headers,
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    response.end(content);
  } catch {
    response.writeHead(404, headers);
    response.end();
  }
}

async function api(
  memory: Memory,
  request: IncomingMessage,
  path: string,
): Promise<{ status: number; body?: unknown }> {
  const zh = (request.headers['accept-language'] ?? 'zh').startsWith('zh');
  const body = await bodyOf(request);
  const text = (name: string): string => (typeof body[name] === 'string' ? (body[name] as string) : '');
  switch (`${request.method} ${path}`) {
    case 'GET /demo/logins':
      return { status: 200, body: PEOPLE };
    case 'POST /auth/anonymous':
      return { status: 200, body: { token: issue(memory, '') } };
    case 'POST /auth/login': {
      const person = PEOPLE.find(({ username }) => username === text('username'));
      if (person?.password !== text('password')) {
        throw refuse(
          401,
          'identity:wrong-credentials',
          zh ? '用户名或密码不对。' : 'The user name or password is not right.',
        );
      }
      const challenge = randomUUID();
      memory.challenges.set(challenge, person.username);
      return { status: 200, body: { challenge } };
    }
    case 'POST /auth/verify': {
      const username = memory.challenges.get(text('challenge')) ?? '';
      await requireCode(username, text('code'), zh, 401);
      return {
        status: 200,
        body: {
          token: issue(memory, username),
          displayName: DISPLAY_NAMES[username],
          role: roleOf(username),
        },
      };
    }
    case 'POST /auth/logout':
      memory.tokens.delete(bearer(request));
      return { status: 204 };
  }
  const username = memory.tokens.get(bearer(request));
  if (username === undefined) {
    throw refuse(401, 'identity:unauthenticated', zh ? '请先登录。' : 'Please sign in.');
  }
  if (path.startsWith('/language/')) {
    return teaching(memory.office, username, request, path.slice('/language'.length), body, zh);
  }
  return conversation(memory, username, request.method ?? '', path, body, zh);
}

function roleOf(username: string): string {
  return PEOPLE.find((person) => person.username === username)?.role ?? 'anonymous';
}

function teaching(
  room: FakeOffice,
  username: string,
  request: IncomingMessage,
  path: string,
  body: Body,
  zh: boolean,
) {
  const role = roleOf(username);
  if (role !== 'editor' && role !== 'approver') {
    throw refuse(403, 'channel:forbidden', zh ? '没有权限。' : 'You are not allowed to do this.');
  }
  try {
    return office(room, { username, role }, `${request.method} ${path}`, body);
  } catch (failure) {
    if (failure instanceof OfficeRefusal) {
      throw refuse(failure.status, `language:${failure.kind}`, zh ? failure.zh : failure.en);
    }
    throw failure;
  }
}

async function conversation(
  memory: Memory,
  username: string,
  method: string,
  path: string,
  body: Body,
  zh: boolean,
) {
  const [, , id = '', part, stepUpId] = path.split('/');
  if (method === 'POST' && path === '/conversations') {
    const language: Language = body['language'] === 'en' ? 'en' : 'zh';
    const thread = {
      id: randomUUID(),
      language,
      signedIn: username !== '',
      turns: [],
      transfer: null,
      owner: username,
    };
    memory.threads.set(thread.id, thread);
    return { status: 201, body: { id: thread.id } };
  }
  const thread = memory.threads.get(id);
  if (thread === undefined || thread.owner !== username) {
    throw refuse(404, 'conversation:unknown', zh ? '没有这段对话。' : 'There is no such conversation.');
  }
  const at = new Date().toISOString();
  if (method === 'GET') {
    return { status: 200, body: { id, language: thread.language, turns: thread.turns } };
  }
  if (part === 'messages') {
    const key = `${id} ${String(body['clientMessageId'])}`;
    const before = memory.answered.get(key);
    if (before !== undefined) {
      return { status: 200, body: before };
    }
    const next = answer(thread, { text: String(body['text']), at, stepUpId: randomUUID() });
    memory.threads.set(id, { ...next, owner: username });
    const turn = next.turns[next.turns.length - 1] as Turn;
    memory.answered.set(key, turn);
    return { status: 200, body: turn };
  }
  if (part === 'step-ups' && thread.transfer?.stepUpId === stepUpId) {
    await requireCode(username, String(body['code']), zh, 422);
    const next = stepUpPassed(thread, at, `ZY${at.slice(0, 10).replace(/-/g, '')}-000${thread.turns.length}`);
    memory.threads.set(id, { ...next, owner: username });
    return { status: 200, body: next.turns[next.turns.length - 1] };
  }
  throw refuse(404, 'conversation:unknown', zh ? '没有这项内容。' : 'There is no such thing.');
}

/** Accepts the code of this half minute and of the one before, as authenticators' clocks drift. */
async function requireCode(username: string, code: string, zh: boolean, status: 401 | 422) {
  const secret = PEOPLE.find((person) => person.username === username)?.totpSecret ?? '';
  const now = Date.now();
  const codes = await Promise.all([totp(secret, now), totp(secret, now - 30_000)]);
  if (!codes.includes(code)) {
    const detail = zh ? '验证码不正确或已经用过。' : 'The code is not right or was used before.';
    const { problem } = refuse(
      status,
      `channel:${status === 401 ? 'sign-in-refused' : 'code-wrong'}`,
      detail,
    );
    throw new Refusal(status === 401 ? problem : { ...problem, attemptsLeft: 4 });
  }
}

function issue(memory: Memory, username: string): string {
  const token = randomUUID();
  memory.tokens.set(token, username);
  return token;
}

function bearer(request: IncomingMessage): string {
  return (request.headers.authorization ?? '').replace(/^Bearer /, '');
}

function refuse(status: number, kind: string, detail: string): Refusal {
  return new Refusal({ type: `urn:problem:${kind}`, title: kind, status, detail });
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part as Buffer);
  }
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Body);
}
