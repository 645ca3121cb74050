import { useCallback, useId, useState } from 'react';
import type { LanguageOffice, UnknownGroup } from '../../api/language';
import type { Language } from '../../api/types';
import { useTexts } from '../../texts/catalogue';
import { problemText } from '../../texts/problems';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useLoaded } from '../../ui/useLoaded';

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
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(group.texts));
  const [intent, setIntent] = useState(group.suggested === 'out_of_scope' ? '' : group.suggested);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);

  async function add() {
    setBusy(true);
    setTold(null);
    setWrong(null);
    const left = new Set(picked);
    let reason: string | null = null;
    for (const text of picked) {
      const outcome = await office.add({ language: of, intent: intent.trim(), text });
      if (outcome.kind === 'answered') {
        left.delete(text);
      } else {
        reason ??= outcome.kind === 'refused' ? problemText(outcome.problem, texts) : studio.load.offline;
      }
    }
    setBusy(false);
    setPicked(left);
    const added = picked.size - left.size;
    if (reason === null) {
      setTold(words.told(added));
    } else {
      setWrong(`${words.some(added, left.size)} ${reason}`);
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
          <li key={text}>
            <label className="tick">
              <input
                type="checkbox"
                checked={picked.has(text)}
                onChange={(event) => {
                  const next = new Set(picked);
                  if (event.target.checked) {
                    next.add(text);
                  } else {
                    next.delete(text);
                  }
                  setPicked(next);
                }}
              />
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="row">
        <label htmlFor={`${id}-intent`}>{words.as}</label>
        <input
          id={`${id}-intent`}
          className="field__input tick__intent"
          value={intent}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setIntent(event.target.value)}
        />
        <Button disabled={busy || picked.size === 0 || intent.trim() === ''} onClick={() => void add()}>
          {words.all(picked.size)}
        </Button>
      </div>
      <div role="status">{told !== null && <p className="told">{told}</p>}</div>
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
    </section>
  );
}
