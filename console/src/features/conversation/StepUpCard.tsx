import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { Reply } from '../../api/types';
import { useTexts } from '../../texts/catalogue';
import { codeText } from '../../texts/problems';
import { Button } from '../../ui/Button';
import { CODE_LENGTH, CodeField } from '../../ui/CodeField';
import { Facts } from '../../ui/Facts';
import { Figure } from '../../ui/Figure';
import { LockIcon } from '../../ui/icons';
import { Prose } from '../../ui/Prose';
import { SettledCard } from './SettledCard';
import type { ReplyTools } from './replies';

interface Props {
  readonly reply: Extract<Reply, { type: 'step-up' }>;
  readonly tools: ReplyTools;
}

/** The code goes from this field to the step-up endpoint and nowhere else: not into the thread, not into storage. */
export function StepUpCard({ reply, tools }: Props) {
  const texts = useTexts();
  const id = useId();
  const [code, setCode] = useState('');
  const [misshapen, setMisshapen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { title, amount, fields = [] } = reply.values ?? {};
  const mine = tools.stepUp?.stepUpId === reply.stepUpId ? tools.stepUp : null;
  const checking = mine?.checking === true;
  const problem = mine?.problem ?? null;

  // The field was locked while the code was on its way, which took the focus from it.
  useEffect(() => {
    if (problem !== null) {
      field.current?.focus();
    }
  }, [problem]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const whole = code.length === CODE_LENGTH;
    setMisshapen(!whole);
    if (!whole) {
      field.current?.focus();
      return;
    }
    setCode('');
    tools.sendCode(reply.stepUpId, code);
  }

  const refused =
    problem === null
      ? undefined
      : problem === 'unreachable'
        ? texts.trouble.stepUpOffline
        : codeText(problem, texts);

  if (!tools.open) {
    return <SettledCard text={reply.text} settlement={tools.settlement} />;
  }
  return (
    <div role="group" className="card reply-card" aria-label={texts.stepUp.label}>
      <header className="card__head card__head--safe">
        <LockIcon />
        <span>{title ?? texts.stepUp.label}</span>
      </header>
      {amount !== undefined && <Figure money={amount} tone="leaving" />}
      <Facts fields={fields} />
      <div className="card__sentence">
        <Prose text={reply.text} />
      </div>
      <form className="step-up" onSubmit={submit} noValidate>
        <CodeField
          ref={field}
          id={id}
          label={texts.stepUp.code}
          value={code}
          onChange={setCode}
          disabled={checking}
          wrong={misshapen ? texts.start.codeShape : refused}
        />
        <p className="card__hint">{texts.stepUp.safe}</p>
        {tools.codeAid?.(setCode)}
        <Button type="submit" weight="strong" wide disabled={checking}>
          {texts.stepUp.submit}
        </Button>
        <Button
          weight="quiet"
          wide
          disabled={checking || tools.busy}
          onClick={() => tools.say(texts.waiting.stopWords, 'tapped')}
        >
          {texts.waiting.stop}
        </Button>
      </form>
    </div>
  );
}
