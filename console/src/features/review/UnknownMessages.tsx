import { useCallback, useId, useState } from 'react';
import type { LanguageOffice, UnknownGroup } from '../../api/language';
import type { Language } from '../../api/types';
import { useTexts } from '../../texts/catalogue';
import { problemText } from '../../texts/problems';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import { IntentField } from '../../ui/Intent';
import { Notice } from '../../ui/Notice';
import { useLoaded } from '../../ui/useLoaded';
import { isOneOf } from './teaching';

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
  const texts = useTexts();
  const studio = useStudioTexts();
  const words = studio.tools.unknown;
  const id = useId();
  const [own, setOwn] = useState('');
  const [intent, setIntent] = useState(group.suggested === 'out_of_scope' ? '' : group.suggested);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  async function add() {
    setTold(false);
    setWrong(null);
    if (isOneOf(own, group.texts)) {
      setWrong(words.theirs);
      return;
    }
    setBusy(true);
    const outcome = await office.add({ language: of, intent: intent.trim(), text: own.trim() });
    setBusy(false);
    if (outcome.kind === 'answered') {
      setOwn('');
      setTold(true);
    } else {
      setWrong(outcome.kind === 'refused' ? problemText(outcome.problem, texts) : studio.load.offline);
    }
  }

  return (
    <section className="card panel" aria-labelledby={`${id}-title`}>
      <div className="row row--apart">
        <h2 id={`${id}-title`}>{group.typical}</h2>
        <p className="figure quiet">{words.messages(group.messages)}</p>
      </div>
      <ul>
        {group.texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <label htmlFor={`${id}-own`}>{words.own}</label>
      <input
        id={`${id}-own`}
        className="field__input"
        value={own}
        onChange={(event) => setOwn(event.target.value)}
      />
      <div className="row">
        <label htmlFor={`${id}-intent`}>{words.as}</label>
        <IntentField
          field={{ id: `${id}-intent`, className: 'field__input own__intent' }}
          value={intent}
          none={studio.examples.choose}
          onChange={setIntent}
        />
        <Button disabled={busy || own.trim() === '' || intent.trim() === ''} onClick={() => void add()}>
          {words.add}
        </Button>
      </div>
      <div role="status">{told && <p className="told">{words.told}</p>}</div>
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
    </section>
  );
}
