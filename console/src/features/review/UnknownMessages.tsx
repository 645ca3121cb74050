import { useCallback, useId, useRef, useState, type FormEvent, type RefObject } from 'react';
import type { LanguageOffice, UnknownGroup } from '../../api/language';
import type { Language } from '../../api/types';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import { useDraft } from '../../ui/drafts';
import { IntentField } from '../../ui/Intent';
import { useFailure } from '../../ui/refusal';
import { useLoaded } from '../../ui/useLoaded';
import { objectionTo } from './teaching';

const LONGEST_SENTENCE = 400;

interface Objection {
  readonly at: 'text' | 'intent';
  readonly text: string;
}

interface Props {
  readonly office: LanguageOffice;
  readonly of: Language;
}

/** Messages that no intent fits, in groups. Looking is recorded, so nothing is read before the person asks for it. */
export function UnknownMessages({ office, of }: Props) {
  const words = useStudioTexts().tools.unknown;
  const [asked, setAsked] = useState(false);
  return asked ? (
    <Groups office={office} of={of} />
  ) : (
    <div>
      <Button onClick={() => setAsked(true)}>{words.look}</Button>
    </div>
  );
}

function Groups({ office, of }: Props) {
  const studio = useStudioTexts();
  const words = studio.tools.unknown;
  const loading = useLoaded(useCallback(() => office.unknown(of), [office, of]));
  return (
    <Await of={loading} working={studio.messages.working}>
      {({ groups }) =>
        groups.length === 0 ? (
          <p className="empty">{words.none}</p>
        ) : (
          <ul className="stack">
            {groups.map((group) => (
              <li key={group.typical}>
                <Group office={office} of={of} group={group} />
              </li>
            ))}
          </ul>
        )
      }
    </Await>
  );
}

function Group({ office, of, group }: Props & { readonly group: UnknownGroup }) {
  const studio = useStudioTexts();
  const words = studio.tools.unknown;
  const id = useId();
  const draft = `unknown ${of} ${group.typical} `;
  const [open, setOpen] = useDraft(`${draft}open`, false);
  const others = group.texts.filter((text) => text !== group.typical);
  const box = useRef<HTMLInputElement>(null);

  function teach() {
    setOpen(true);
    requestAnimationFrame(() => box.current?.focus());
  }

  return (
    <section className="card panel" aria-labelledby={`${id}-title`}>
      <div className="row row--apart">
        <h2 id={`${id}-title`}>{group.typical}</h2>
        <div className="row">
          <p className="figure quiet">{words.messages(group.messages)}</p>
          {!open && (
            <Button aria-label={words.teachIt(group.typical)} onClick={teach}>
              {words.teach}
            </Button>
          )}
        </div>
      </div>
      {others.length > 0 && (
        <ul>
          {others.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {open && <OwnWords office={office} of={of} group={group} draft={draft} box={box} />}
    </section>
  );
}

interface OwnWordsProps extends Props {
  readonly group: UnknownGroup;
  readonly draft: string;
  readonly box: RefObject<HTMLInputElement | null>;
}

/** An example in the editor's own words for what customers say; theirs are not kept. */
function OwnWords({ office, of, group, draft, box }: OwnWordsProps) {
  const studio = useStudioTexts();
  const words = studio.tools.unknown;
  const failure = useFailure();
  const id = useId();
  const [own, setOwn] = useDraft(`${draft}text`, '');
  const [intent, setIntent] = useDraft(
    `${draft}intent`,
    group.suggested === 'out_of_scope' ? '' : group.suggested,
  );
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState(false);
  const [wrong, setWrong] = useState<Objection | null>(null);

  async function add(event: FormEvent) {
    event.preventDefault();
    setTold(false);
    const objection = objectionTo(own, intent, group.texts);
    if (objection !== null) {
      const text = {
        text: studio.examples.textMissing,
        theirs: words.theirs,
        intent: studio.examples.intentMissing,
      }[objection];
      setWrong({ at: objection === 'intent' ? 'intent' : 'text', text });
      document.getElementById(`${id}-${objection === 'intent' ? 'intent' : 'text'}`)?.focus();
      return;
    }
    setWrong(null);
    setBusy(true);
    const outcome = await office.add({ language: of, intent: intent.trim(), text: own.trim() });
    setBusy(false);
    if (outcome.kind === 'answered') {
      setOwn('');
      setTold(true);
      box.current?.focus();
    } else {
      setWrong({ at: 'text', text: failure(outcome) });
    }
  }

  const objected = (at: Objection['at']) => ({
    'aria-invalid': wrong?.at === at,
    'aria-describedby': wrong?.at === at ? `${id}-wrong` : undefined,
  });
  const complaint = (at: Objection['at']) =>
    wrong?.at === at && (
      <p id={`${id}-wrong`} className="field__wrong" role="alert">
        {wrong.text}
      </p>
    );
  return (
    <form className="stack" onSubmit={(event) => void add(event)} noValidate>
      <div className="field">
        <label htmlFor={`${id}-text`}>{words.own}</label>
        <input
          id={`${id}-text`}
          ref={box}
          className="field__input"
          value={own}
          maxLength={LONGEST_SENTENCE}
          autoComplete="off"
          {...objected('text')}
          onChange={(event) => setOwn(event.target.value)}
        />
        {complaint('text')}
      </div>
      <div className="field">
        <label htmlFor={`${id}-intent`}>{words.as}</label>
        <IntentField
          field={{ id: `${id}-intent`, className: 'field__input own__intent', ...objected('intent') }}
          value={intent}
          none={studio.examples.choose}
          onChange={setIntent}
        />
        {complaint('intent')}
      </div>
      <div>
        <Button type="submit" weight="strong" disabled={busy}>
          {words.add}
        </Button>
      </div>
      <div role="status">{told && <p className="told">{words.told}</p>}</div>
    </form>
  );
}
