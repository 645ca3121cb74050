import { forwardRef } from 'react';
import type { Problem, Reply, Turn } from '../../api/types';
import { formatTime } from '../../format/dates';
import { useLanguage, useTexts, type Texts } from '../../texts/catalogue';
import { problemText } from '../../texts/problems';
import { Button } from '../../ui/Button';
import { isOpen, isReminder, settlementOf } from './cards';
import { ReadAloud } from './ReadAloud';
import { ReplyView, type ReplyTools } from './replies';
import type { Outgoing } from './thread';

/** Stands for words the bank did not keep. */
const REDACTED = '••••••';

interface TurnProps {
  readonly turn: Turn;
  readonly turns: readonly Turn[];
  readonly tools: Omit<ReplyTools, 'open' | 'at' | 'settlement' | 'reminder' | 'resume'>;
  /** The customer asked for the whole card instead of the reminder. */
  readonly resumed: boolean;
  readonly onResume: () => void;
}

interface Shown {
  readonly reply: Reply;
  readonly tools: Pick<ReplyTools, 'open' | 'settlement' | 'reminder'>;
}

/** A reminder takes the words that lead back to it along; when nothing waits any more, only the words stay. */
function shownReplies(turns: readonly Turn[], turn: Turn, resumed: boolean): readonly Shown[] {
  return turn.replies.flatMap((reply, index): readonly Shown[] => {
    const open = isOpen(turns, turn, reply);
    const isReminded = (other: Reply | undefined) =>
      other !== undefined && !resumed && isReminder(turns, turn, other) && isOpen(turns, turn, other);
    const before = turn.replies[index - 1];
    const lead = index > 1 && before?.type === 'text' ? before.text : null;
    if (reply.type === 'text' && index > 0 && isReminded(turn.replies[index + 1])) {
      return [];
    }
    if (!open && isReminder(turns, turn, reply)) {
      return [];
    }
    const reminder = isReminded(reply) ? { lead } : null;
    return [{ reply, tools: { open, settlement: settlementOf(turns, turn, reply), reminder } }];
  });
}

/** One turn: what the customer said and what the bank replied. Focusable, so that a tap can hand the focus on to it. */
export const TurnView = forwardRef<HTMLLIElement, TurnProps>(function TurnView(
  { turn, turns, tools, resumed, onResume },
  ref,
) {
  const texts = useTexts();
  const language = useLanguage();
  return (
    <li ref={ref} className="turn" data-sequence={turn.sequence}>
      {turn.said != null && (
        <div className="said">
          <div className="bubble bubble--own">
            <span className="only-heard">{texts.thread.you}</span>
            {turn.said.text === '' ? REDACTED : turn.said.text}
          </div>
          {turn.said.redacted === true && <p className="said__note">{texts.thread.redacted}</p>}
          {turn.at !== undefined && (
            <time className="said__time figure" dateTime={turn.at}>
              {formatTime(turn.at, language)}
            </time>
          )}
        </div>
      )}
      {shownReplies(turns, turn, resumed).map(({ reply, tools: own }, index) => (
        <div key={index} className="reply" data-type={reply.type} tabIndex={-1}>
          <span className="only-heard">{texts.thread.bank}</span>
          <ReplyView reply={reply} tools={{ ...tools, ...own, at: turn.at, resume: onResume }} />
          {tools.elder && (
            <ReadAloud text={reply.text} language={turn.interpretation?.language ?? language} />
          )}
        </div>
      ))}
    </li>
  );
});

interface PendingProps {
  readonly message: Outgoing;
  readonly waiting: boolean;
  readonly onAgain: () => void;
  readonly onDiscard: () => void;
}

/** What the customer said and the bank has not answered yet: on its way, waiting for the line, or refused. */
export function PendingMessage({ message, waiting, onAgain, onDiscard }: PendingProps) {
  const texts = useTexts();
  const refused = message.status === 'refused';
  const label = waiting ? texts.trouble.waiting : texts.trouble.sending;
  return (
    <li className="turn" data-pending={message.status}>
      <div className="said">
        <div className={`bubble bubble--own${refused ? ' bubble--refused' : ' bubble--pending'}`}>
          <span className="only-heard">{texts.thread.you}</span>
          {message.text}
        </div>
        {refused ? (
          <div className="said__refused" role="alert">
            <p>{refusalText(message.problem, texts)}</p>
            <Button onClick={onAgain}>{texts.trouble.again}</Button>
            <Button weight="quiet" onClick={onDiscard}>
              {texts.trouble.discard}
            </Button>
          </div>
        ) : (
          <p className="said__note">{label}</p>
        )}
      </div>
    </li>
  );
}

/** A refusal is certain; after a failure inside the bank the page cannot know, and says only what is sure. */
function refusalText(problem: Problem | undefined, texts: Texts): string {
  return problem === undefined || problem.status >= 500
    ? texts.trouble.unsure
    : `${texts.trouble.refused} ${problemText(problem, texts)}`;
}
