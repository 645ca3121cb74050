import type { Reply } from '../../api/types';
import { formatMoney } from '../../format/money';
import { useLanguage, useTexts } from '../../texts/catalogue';
import { Button } from '../../ui/Button';
import { ClockIcon } from '../../ui/icons';
import type { ReplyTools } from './replies';

interface Props {
  readonly reply: Extract<Reply, { type: 'confirmation' | 'step-up' }>;
  /** How the bank led back to it. */
  readonly lead: string | null;
  readonly tools: ReplyTools;
}

/**
 * What still waits after something else was answered: one quiet line, and two ways on. Going on shows the whole
 * card again, because nobody should agree to values they do not see.
 */
export function WaitingCard({ reply, lead, tools }: Props) {
  const texts = useTexts();
  const language = useLanguage();
  const { amount, fields = [] } = reply.values ?? {};
  const title = reply.type === 'confirmation' ? texts.waiting.confirmation : texts.waiting.stepUp;
  const payee = fields.find(({ name }) => name === 'payee')?.value;
  const what = [amount === undefined ? undefined : formatMoney(amount, language), payee]
    .filter(Boolean)
    .join(' · ');
  const cancel = reply.type === 'confirmation' ? reply.values?.cancel : undefined;
  return (
    <div role="group" className="waiting" aria-label={title}>
      {lead !== null && <p className="only-heard">{lead}</p>}
      <p className="waiting__title">
        <ClockIcon />
        <span>{title}</span>
      </p>
      <p className="waiting__what figure">{what}</p>
      <div className="waiting__ways">
        <Button disabled={tools.busy} onClick={tools.resume}>
          {texts.waiting.go}
        </Button>
        <Button
          weight="quiet"
          disabled={tools.busy}
          onClick={() => tools.say(cancel?.say ?? texts.waiting.stopWords, 'tapped')}
        >
          {texts.waiting.stop}
        </Button>
      </div>
    </div>
  );
}
