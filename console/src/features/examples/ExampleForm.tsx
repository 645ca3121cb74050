import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { Example, ExampleDraft, LanguageOffice } from '../../api/language';
import type { Language, Problem } from '../../api/types';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Button } from '../../ui/Button';
import { useDraft, useForget } from '../../ui/drafts';
import { IntentField } from '../../ui/Intent';
import { Notice } from '../../ui/Notice';
import { useFailure } from '../../ui/refusal';
import { Working } from '../../ui/Working';

const LONGEST_SENTENCE = 400;

type Named = 'text' | 'intent' | 'channel';

interface Wrong {
  /** The field it is shown at; none where it concerns the whole. */
  readonly field: Named | null;
  readonly text: string;
}

interface Props {
  readonly office: LanguageOffice;
  /** The example to change, or null to add one. */
  readonly changing: Example | null;
  /** A new attempt: what was told of the last one no longer holds. */
  readonly onBegin: () => void;
  readonly onDone: (added: boolean) => void;
  readonly onCancel: () => void;
}

/** Adds a sentence or changes one; what the bank objects to is said at the field it is about. */
export function ExampleForm({ office, changing, onBegin, onDone, onCancel }: Props) {
  const words = useStudioTexts().examples;
  const languages = useStudioTexts().languages;
  const failure = useFailure();
  const own = useLanguage();
  const id = useId();
  const draftOf = `example ${changing === null ? 'new' : `${changing.id} ${changing.revision}`} `;
  const [language, setLanguage] = useDraft<Language>(`${draftOf}language`, changing?.language ?? own);
  const [text, setText] = useDraft(`${draftOf}text`, changing?.text ?? '');
  const [intent, setIntent] = useDraft(`${draftOf}intent`, changing?.intent ?? '');
  const [channel, setChannel] = useDraft(`${draftOf}channel`, changing?.channel ?? '');
  const forget = useForget(draftOf);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (changing !== null) {
      box.current?.focus();
    }
  }, [changing]);

  async function save(event: FormEvent) {
    event.preventDefault();
    onBegin();
    if (text.trim() === '') {
      setWrong({ field: 'text', text: words.textMissing });
      box.current?.focus();
      return;
    }
    if (intent.trim() === '') {
      setWrong({ field: 'intent', text: words.intentMissing });
      document.getElementById(`${id}-intent`)?.focus();
      return;
    }
    const draft: ExampleDraft = {
      language,
      intent: intent.trim(),
      text: text.trim(),
      ...(channel.trim() === '' ? {} : { channel: channel.trim() }),
    };
    setBusy(true);
    setWrong(null);
    const outcome = await (changing === null
      ? office.add(draft)
      : office.change(changing.id, changing.revision, draft));
    setBusy(false);
    if (outcome.kind === 'answered') {
      setText('');
      if (changing !== null) {
        forget();
      }
      onDone(changing === null);
      box.current?.focus();
    } else {
      const field = outcome.kind === 'refused' ? fieldOf(outcome.problem) : null;
      setWrong({ field, text: failure(outcome) });
      if (field !== null) {
        document.getElementById(`${id}-${field}`)?.focus();
      }
    }
  }

  function cancel() {
    forget();
    onCancel();
  }

  const field = (name: Named, label: string, input: (aria: object) => ReactNode) => {
    const isWrong = wrong?.field === name;
    return (
      <div className="field">
        <label htmlFor={`${id}-${name}`}>{label}</label>
        {input({
          id: `${id}-${name}`,
          className: 'field__input',
          'aria-invalid': isWrong,
          'aria-describedby': isWrong ? `${id}-wrong` : undefined,
        })}
        {isWrong && (
          <p id={`${id}-wrong`} className="field__wrong" role="alert">
            {wrong.text}
          </p>
        )}
      </div>
    );
  };

  return (
    <form className="card panel" onSubmit={(event) => void save(event)} noValidate>
      <h2>{changing === null ? words.addTitle : words.changeTitle}</h2>
      {field('text', words.text, (aria) => (
        <input
          {...aria}
          ref={box}
          value={text}
          maxLength={LONGEST_SENTENCE}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
      ))}
      <div className="fields">
        <div className="field">
          <label htmlFor={`${id}-language`}>{words.language}</label>
          <select
            id={`${id}-language`}
            className="field__input"
            value={language}
            onChange={(event) => setLanguage(event.target.value as Language)}
          >
            <option value="zh">{languages.zh}</option>
            <option value="en">{languages.en}</option>
          </select>
        </div>
        {field('intent', words.intent, (aria) => (
          <IntentField field={aria} value={intent} none={words.choose} onChange={setIntent} />
        ))}
        {field('channel', words.channel, (aria) => (
          <input
            {...aria}
            value={channel}
            placeholder={words.channelHint}
            autoCapitalize="none"
            onChange={(event) => setChannel(event.target.value)}
          />
        ))}
      </div>
      {wrong !== null && wrong.field === null && <Notice tone="wrong">{wrong.text}</Notice>}
      <div className="row">
        <Button type="submit" weight="strong" disabled={busy}>
          {changing === null ? words.add : words.save}
        </Button>
        {changing !== null && <Button onClick={cancel}>{words.cancel}</Button>}
        {busy && <Working text={words.saving} />}
      </div>
    </form>
  );
}

/** The field a problem is about: the one it names, else the sentence, which all other objections concern. */
function fieldOf({ field, type, status }: Problem): Named | null {
  if (field === 'text' || field === 'intent' || field === 'channel') {
    return field;
  }
  if (type.endsWith(':unknown-intent')) {
    return 'intent';
  }
  return type.startsWith('urn:problem:language:') && status !== 404 ? 'text' : null;
}
