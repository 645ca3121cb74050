import { useCallback, useState } from 'react';
import type { Example, LanguageOffice, ModelCard } from '../../api/language';
import type { Outcome } from '../../api/outcome';
import type { Language } from '../../api/types';
import { formatMoment } from '../../format/dates';
import { useLanguage, useTexts } from '../../texts/catalogue';
import { problemText } from '../../texts/problems';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import { Intent } from '../../ui/Intent';
import { Notice } from '../../ui/Notice';
import { SureButton } from '../../ui/SureButton';
import { Table } from '../../ui/Table';
import { useLoaded, type Loaded } from '../../ui/useLoaded';
import { ExampleForm } from './ExampleForm';
import { EVERYTHING, intentsIn, sift, type Sieve } from './sift';

interface Props {
  readonly office: LanguageOffice;
}

/** What editors teach: add a sentence, find one, change it, take it back. */
export function ExamplesRoom({ office }: Props) {
  const studio = useStudioTexts();
  const words = studio.examples;
  const texts = useTexts();
  const loading = useLoaded(office.examples);
  const cards = useLoaded(useCallback(() => servingCard(office), [office]));
  const [changing, setChanging] = useState<Example | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);

  function done(sentence: string) {
    setChanging(null);
    setWrong(null);
    setTold(sentence);
    loading.again();
  }

  async function withdraw(example: Example) {
    const outcome = await office.withdraw(example.id);
    if (outcome.kind === 'answered') {
      done(words.withdrawn);
    } else {
      setTold(null);
      setWrong(outcome.kind === 'refused' ? problemText(outcome.problem, texts) : studio.load.offline);
    }
  }

  return (
    <div className="stack">
      <p className="quiet">{words.lead}</p>
      <ExampleForm
        key={changing?.id ?? 'new'}
        office={office}
        card={cardOf(cards.loaded)}
        changing={changing}
        onBegin={() => setTold(null)}
        onDone={(added) => done(added ? words.added : words.changed)}
        onCancel={() => setChanging(null)}
      />
      <div role="status">{told !== null && <p className="told">{told}</p>}</div>
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
      <Await of={loading}>
        {({ examples }) => (
          <List
            examples={examples}
            onChange={(example) => {
              setTold(null);
              setChanging(example);
            }}
            onWithdraw={(example) => void withdraw(example)}
          />
        )}
      </Await>
    </div>
  );
}

function cardOf(loaded: Loaded<ModelCard | null>): ModelCard | null | undefined {
  return loaded.kind === 'ready' ? loaded.value : loaded.kind === 'failed' ? null : undefined;
}

/** The card of what serves, which names the intents; null where nothing was measured yet. */
async function servingCard(office: LanguageOffice): Promise<Outcome<ModelCard | null>> {
  const listed = await office.models();
  if (listed.kind !== 'answered') {
    return listed;
  }
  const { models } = listed.body;
  const set = models.find(({ serves }) => serves) ?? models[0];
  return set === undefined ? { kind: 'answered', status: 200, body: null } : office.card(set.id);
}

interface ListProps {
  readonly examples: readonly Example[];
  readonly onChange: (example: Example) => void;
  readonly onWithdraw: (example: Example) => void;
}

function List({ examples, onChange, onWithdraw }: ListProps) {
  const language = useLanguage();
  const studio = useStudioTexts();
  const words = studio.examples;
  const [sieve, setSieve] = useState<Sieve>(EVERYTHING);
  const all = sift(examples, EVERYTHING);
  const shown = sift(examples, sieve);
  if (all.length === 0) {
    return <p className="empty">{words.empty}</p>;
  }
  return (
    <>
      <div className="fields" role="search">
        <input
          type="search"
          className="field__input"
          aria-label={words.search}
          placeholder={words.search}
          value={sieve.typed}
          onChange={(event) => setSieve({ ...sieve, typed: event.target.value })}
        />
        <select
          className="field__input"
          aria-label={words.language}
          value={sieve.language}
          onChange={(event) => setSieve({ ...sieve, language: event.target.value as Language | '' })}
        >
          <option value="">{words.allLanguages}</option>
          <option value="zh">{studio.languages.zh}</option>
          <option value="en">{studio.languages.en}</option>
        </select>
        <select
          className="field__input"
          aria-label={words.intent}
          value={sieve.intent}
          onChange={(event) => setSieve({ ...sieve, intent: event.target.value })}
        >
          <option value="">{words.allIntents}</option>
          {intentsIn(examples).map((intent) => (
            <option key={intent}>{intent}</option>
          ))}
        </select>
      </div>
      <p className="quiet" role="status">
        {words.shown(shown.length, all.length)}
      </p>
      {shown.length === 0 ? (
        <div className="empty">
          <p>{words.none}</p>
          <Button weight="quiet" onClick={() => setSieve(EVERYTHING)}>
            {words.clear}
          </Button>
        </div>
      ) : (
        <Table
          label={studio.rooms.examples}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            { head: words.text, cell: ({ text }) => text },
            {
              head: words.intent,
              cell: ({ intent, mutes }) =>
                mutes ? <span className="chip chip--wait">{words.mutes}</span> : <Intent id={intent} />,
            },
            { head: words.language, cell: (example) => studio.languages[example.language] },
            { head: words.when, cell: (row) => formatMoment(row.changed ?? row.written, language) },
            {
              head: words.deeds,
              cell: (example) => (
                <span className="row">
                  {!example.mutes && (
                    <Button aria-label={words.changeIt(example.text)} onClick={() => onChange(example)}>
                      {words.change}
                    </Button>
                  )}
                  <SureButton
                    label={words.withdraw}
                    name={words.withdrawIt(example.text)}
                    question={words.sure}
                    yes={words.yes}
                    no={words.cancel}
                    onSure={() => onWithdraw(example)}
                  />
                </span>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
