import type { Decision, IntentChange, ModelSet, Training } from '../../api/language';
import type { Language } from '../../api/types';
import type { StudioTexts } from '../../texts/studio';

/** What a person of the role may decide about a set of models now; the bank checks it again. */
export function decisionsOn(set: ModelSet, role: string): readonly Decision[] {
  if (role !== 'approver') {
    return [];
  }
  if (set.state === 'candidate') {
    return set.kept && set.compared && !set.own && !set.overtaken ? ['approve', 'reject'] : ['reject'];
  }
  if (!set.kept || set.published || set.state === 'rejected') {
    return [];
  }
  if (set.served.length > 0) {
    return ['roll-back'];
  }
  return set.state === 'approved' && !set.overtaken ? ['publish'] : [];
}

export type Progress = 'done' | 'now' | 'later';

export interface WayToService {
  readonly trained: Progress;
  readonly approved: Progress;
  readonly published: Progress;
}

/** How far a set came on the way from training to service. */
export function wayToService(set: ModelSet): WayToService {
  const everServed = set.serves || set.served.length > 0;
  const approved = set.state === 'approved' || everServed;
  return {
    trained: 'done',
    approved: approved ? 'done' : set.state === 'candidate' ? 'now' : 'later',
    published: everServed ? 'done' : approved ? 'now' : 'later',
  };
}

export type Stage = 'waiting' | 'encoding' | 'measuring' | 'learning';

const STAGES: readonly string[] = ['waiting', 'encoding', 'measuring', 'learning'];

/** Reads `zh-measuring`; a stage this page does not know is waiting. */
export function stageOf({ part }: Training): { readonly language: Language | null; readonly stage: Stage } {
  const [language = '', stage = ''] = part.split('-');
  if ((language === 'zh' || language === 'en') && STAGES.includes(stage)) {
    return { language, stage: stage as Stage };
  }
  return { language: null, stage: 'waiting' };
}

/** How long a training takes yet: under a minute and a half in tens of seconds, then in minutes; never finer than it is known. */
export function timeLeft(
  seconds: number | undefined,
  words: Pick<StudioTexts['training'], 'leftUnknown' | 'leftSeconds' | 'leftMinutes'>,
): string {
  if (seconds === undefined) {
    return words.leftUnknown;
  }
  return seconds <= 90
    ? words.leftSeconds(Math.max(10, 10 * Math.ceil(seconds / 10)))
    : words.leftMinutes(Math.ceil(seconds / 60));
}

/** What vanishes, then losses, the worst on top: they are what must be looked at before anybody approves. */
export function worstFirst(intents: readonly IntentChange[]): readonly IntentChange[] {
  const net = ({ gained, lost }: IntentChange) => gained - lost;
  return intents
    .filter(({ gained, lost, added, removed }) => gained + lost + added + removed > 0)
    .sort(
      (one, other) =>
        Number(other.vanished) - Number(one.vanished) ||
        net(one) - net(other) ||
        other.removed - one.removed ||
        one.intent.localeCompare(other.intent),
    );
}
