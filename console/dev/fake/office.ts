import { randomUUID } from 'node:crypto';
import { COMPARISON, ON_MESSAGES } from './comparison';
import { explanation } from './explanation';
import { REVIEW } from './review';
import type { Example, ModelSet, Scorecard, Training } from '../../src/api/language';
import type { Language } from '../../src/api/types';

/** The `/language` part of the fake bank: teaching in memory, a training that takes a few looks. */
export interface FakeOffice {
  readonly examples: Map<string, Example>;
  trainings: Training[];
  models: ModelSet[];
  /** Who started which training, as the bank itself knows. */
  readonly makers: Map<string, string>;
}

export class OfficeRefusal extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    readonly zh: string,
    readonly en: string,
  ) {
    super(kind);
  }
}

interface Staff {
  readonly username: string;
  readonly role: string;
}

const PERCENT_A_LOOK = 34;
const INTENTS = { balance: 62, receipt: 51, transactions: 58, transfer: 71 };
const NAMED = [
  { id: 'balance', zh: '查询余额', en: 'Balance' },
  { id: 'receipt', zh: '回单', en: 'Receipt' },
  { id: 'transactions', zh: '交易明细', en: 'Transactions' },
  { id: 'transfer', zh: '转账', en: 'Transfer' },
];
const FINGERPRINT = 'a3'.repeat(32);

function scorecard(accuracy: number): Scorecard {
  return {
    texts: 1210,
    accuracy,
    macroF1: accuracy - 0.012,
    coverageAt99: 0.861,
    ece: 0.017,
    oosRecall: 0.812,
  };
}

function modelSet(state: ModelSet['state'], zh: number, en: number, serves: boolean): ModelSet {
  const part = (language: Language, accuracy: number) => ({
    language,
    modelId: `${language}-${randomUUID()}`,
    examples: 4321,
    heldOut: scorecard(accuracy),
  });
  return {
    id: randomUUID(),
    state,
    serves,
    published: serves && state !== 'start',
    kept: true,
    own: false,
    overtaken: false,
    compared: true,
    made: new Date().toISOString(),
    served: [],
    languages: [part('zh', zh), part('en', en)],
  };
}

export function newOffice(): FakeOffice {
  const example = (language: Language, intent: string, text: string): [string, Example] => {
    const id = randomUUID();
    return [id, { id, language, intent, text, mutes: false, revision: 1, written: new Date().toISOString() }];
  };
  return {
    examples: new Map([
      example('zh', 'balance', '卡里还剩多少呀'),
      example('zh', 'receipt', '把回单发给我看看'),
      example('en', 'balance', 'what is left in the kitty'),
    ]),
    trainings: [],
    models: [modelSet('start', 0.931, 0.938, true)],
    makers: new Map(),
  };
}

type Body = Readonly<Record<string, unknown>>;

/** Answers one request; `asked` is its method and path, without the query. */
export function office(
  room: FakeOffice,
  staff: Staff,
  asked: string,
  body: Body,
): { status: number; body?: unknown } {
  const [method = '', path = ''] = asked.split(' ');
  const [, kind, id = '', deed] = path.split('/');
  const review = REVIEW[deed ?? kind ?? ''];
  if (review !== undefined) {
    return { status: 200, body: review };
  }
  switch (kind) {
    case 'intents':
      return { status: 200, body: { intents: NAMED } };
    case 'explanations':
      return { status: 200, body: explanation(String(body['text'])) };
    case 'file-examples':
    case 'examples':
      return teach(room, method, id, deed, body);
    case 'trainings':
      return train(room, staff, method, id, deed);
    case 'models':
      return models(room, staff, method, id, deed);
  }
  throw new OfficeRefusal(404, 'not-found', '没有这项内容。', 'There is no such thing.');
}

function teach(room: FakeOffice, method: string, id: string, deed: string | undefined, body: Body) {
  if (method === 'GET') {
    const examples = [...room.examples.values()].filter(({ withdrawn }) => withdrawn === undefined).reverse();
    return { status: 200, body: { examples, all: examples.length } };
  }
  if (deed === 'withdraw') {
    const gone = { ...(room.examples.get(id) as Example), withdrawn: new Date().toISOString() };
    room.examples.set(id, gone);
    return { status: 200, body: gone };
  }
  const text = String(body['text']);
  for (const known of room.examples.values()) {
    if (known.text === text && known.id !== id && known.withdrawn === undefined) {
      throw new OfficeRefusal(
        409,
        'example-twice',
        '同样的句子已经有了，请改为撤回或修改原有的那条。',
        'The same sentence is there already. Change or withdraw that one instead.',
      );
    }
  }
  const example: Example = {
    id: id === '' ? randomUUID() : id,
    language: body['language'] === 'en' ? 'en' : 'zh',
    intent: String(body['intent']),
    text,
    mutes: false,
    revision: 1 + (room.examples.get(id)?.revision ?? 0),
    written: new Date().toISOString(),
  };
  room.examples.set(example.id, example);
  return { status: id === '' ? 201 : 200, body: example };
}

function train(room: FakeOffice, staff: Staff, method: string, id: string, deed: string | undefined) {
  if (method === 'GET' && id === '') {
    return { status: 200, body: { trainings: room.trainings } };
  }
  if (id === '') {
    const started: Training = {
      id: randomUUID(),
      state: 'running',
      ending: false,
      part: 'zh-measuring',
      percent: 1,
      startedBy: randomUUID(),
      started: new Date().toISOString(),
    };
    room.makers.set(started.id, staff.username);
    room.trainings = [started, ...room.trainings];
    return { status: 202, body: started };
  }
  const known = room.trainings.find((one) => one.id === id) as Training;
  const next = deed === 'cancel' ? { ...known, ending: true } : further(room, known);
  room.trainings = room.trainings.map((one) => (one.id === id ? next : one));
  return { status: 200, body: next };
}

/** Each look takes a running training a step further, and the last one leads to a candidate. */
function further(room: FakeOffice, training: Training): Training {
  if (training.state !== 'running') {
    return training;
  }
  const ended = new Date().toISOString();
  if (training.ending) {
    return { ...training, state: 'cancelled', ending: false, ended };
  }
  const percent = Math.min(training.percent + PERCENT_A_LOOK, 100);
  if (percent < 100) {
    return { ...training, percent, part: percent > 50 ? 'en-learning' : 'zh-learning' };
  }
  const candidate = modelSet('candidate', 0.942, 0.937, false);
  room.makers.set(candidate.id, room.makers.get(training.id) ?? '');
  room.models = [candidate, ...room.models];
  return { ...training, percent, state: 'done', ended, modelSet: candidate.id };
}

function models(room: FakeOffice, staff: Staff, method: string, id: string, deed: string | undefined) {
  if (id === '') {
    const own = (set: ModelSet) => room.makers.get(set.id) === staff.username;
    return { status: 200, body: { models: room.models.map((set) => ({ ...set, own: own(set) })) } };
  }
  const set = room.models.find((one) => one.id === id) as ModelSet;
  if (deed === undefined) {
    return { status: 200, body: card(set) };
  }
  if (deed === 'card') {
    return { status: 200, body: `# Model card\n\n- Models: ${set.id}\n` };
  }
  if (deed === 'changes') {
    const changes = [...room.examples.values()].map(({ id: example, language, intent, text }) => ({
      example,
      deed: 'added',
      language,
      intent,
      text,
      people: [randomUUID()],
    }));
    return { status: 200, body: { changes } };
  }
  if (deed === 'comparison') {
    return { status: 200, body: { languages: set.state === 'start' ? [] : COMPARISON } };
  }
  if (deed === 'recent-messages') {
    return { status: 200, body: { messages: 500, changed: ON_MESSAGES.length, changes: ON_MESSAGES } };
  }
  if (method === 'POST' && staff.role === 'approver') {
    return { status: 200, body: decide(room, staff, set, deed) };
  }
  throw new OfficeRefusal(403, 'not-allowed', '没有权限。', 'You are not allowed to do this.');
}

function decide(room: FakeOffice, staff: Staff, set: ModelSet, deed: string): ModelSet {
  if (deed === 'approve' && room.makers.get(set.id) === staff.username) {
    throw new OfficeRefusal(
      403,
      'own-candidate',
      '这组模型由您发起训练，须由另一人批准。',
      'You started the training of these models. Somebody else must approve them.',
    );
  }
  const serving = deed === 'publish' || deed === 'roll-back';
  const since = new Date().toISOString();
  room.models = room.models.map((one) => {
    if (one.id === set.id) {
      return serving
        ? {
            ...one,
            serves: true,
            published: true,
            served: [{ version: 1 + one.served.length, deed, since }, ...one.served],
          }
        : { ...one, state: deed === 'approve' ? 'approved' : 'rejected' };
    }
    // What served at the start is noted when the first models are published, so that one can go back to it.
    return serving && one.serves
      ? {
          ...one,
          serves: false,
          published: false,
          served: one.served.length > 0 ? one.served : [{ version: 0, deed, since }],
        }
      : one;
  });
  return room.models.find((one) => one.id === set.id) as ModelSet;
}

function card(set: ModelSet) {
  return {
    id: set.id,
    fingerprint: FINGERPRINT,
    standing: set,
    seed: 20261122,
    folds: 5,
    languages: set.languages.map((part) => ({
      ...part,
      encoder: `encoder-${part.language}`,
      fingerprint: FINGERPRINT,
      intents: INTENTS,
      writers: {},
      channels: {},
    })),
    limits: {
      zh: ['只识别内容文件里的意图。', '没有见过方言语音转写。'],
      en: ['Knows only the intents of the content files.', 'Has seen no transcripts of dialect speech.'],
    },
  };
}
