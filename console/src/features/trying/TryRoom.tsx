import { useId, useRef, useState, type FormEvent } from 'react';
import type { Explanation } from '../../api/explanation';
import type { LanguageOffice } from '../../api/language';
import { useStudioTexts } from '../../texts/studio';
import { Button } from '../../ui/Button';
import { useDraft } from '../../ui/drafts';
import { Notice } from '../../ui/Notice';
import { useFailure } from '../../ui/refusal';
import { Working } from '../../ui/Working';
import { Reasons } from './Reasons';

const LONGEST_SENTENCE = 400;

interface Props {
  readonly office: LanguageOffice;
}

/** One sentence, how it is understood by what serves now, and why. */
export function TryRoom({ office }: Props) {
  const words = useStudioTexts().trying;
  const failure = useFailure();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useDraft('try text', '');
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Explanation | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);

  async function explain(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') {
      setWrong(words.missing);
      box.current?.focus();
      return;
    }
    setBusy(true);
    setWrong(null);
    const outcome = await office.explain(text.trim());
    setBusy(false);
    if (outcome.kind === 'answered') {
      setTold(outcome.body);
    } else {
      setTold(null);
      setWrong(failure(outcome));
    }
  }

  return (
    <div className="stack">
      <p className="quiet">{words.lead}</p>
      <form className="card panel" onSubmit={(event) => void explain(event)} noValidate>
        <div className="field">
          <label htmlFor={`${id}-text`}>{words.text}</label>
          <input
            id={`${id}-text`}
            ref={box}
            className="field__input"
            value={text}
            maxLength={LONGEST_SENTENCE}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div>
          <Button disabled={busy} type="submit">
            {words.explain}
          </Button>
        </div>
      </form>
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
      {busy && <Working text={words.working} />}
      <div role="status">{told !== null && !busy && <Reasons told={told} />}</div>
    </div>
  );
}
