import { useCallback, useEffect, useState } from 'react';
import type { Example, ExamplePage, ExampleSearch, LanguageOffice } from '../../api/language';
import type { Language } from '../../api/types';
import { formatMoment } from '../../format/dates';
import { useLanguage, useTexts } from '../../texts/catalogue';
import { problemText } from '../../texts/problems';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import { Intent, IntentField } from '../../ui/Intent';
import { Notice } from '../../ui/Notice';
import { SureButton } from '../../ui/SureButton';
import { Table } from '../../ui/Table';
import { useLoaded } from '../../ui/useLoaded';

const TYPING_MILLIS = 300;
const EVERYTHING: ExampleSearch = { text: '', language: '', intent: '' };

interface Deeds {
  readonly office: LanguageOffice;
  readonly onChange: (example: Example) => void;
  readonly onWithdraw: (example: Example) => void;
}

interface Props extends Deeds {
  /** Counts what was done to examples: the list is asked for anew. */
  readonly done: number;
}

/** The examples there are, searched and turned over by the bank, which knows all of them. */
export function ExampleList({ office, done, onChange, onWithdraw }: Props) {
  const studio = useStudioTexts();
  const words = studio.examples;
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState(EVERYTHING);
  const first = useLoaded(useCallback(() => office.examples(search), [office, search]));
  const { again } = first;

  useEffect(() => {
    if (done > 0) {
      again();
    }
  }, [done, again]);

  useEffect(() => {
    const timer = setTimeout(
      () => setSearch((now) => (now.text === typed ? now : { ...now, text: typed })),
      TYPING_MILLIS,
    );
    return () => clearTimeout(timer);
  }, [typed]);

  function clear() {
    setTyped('');
    setSearch(EVERYTHING);
  }

  const narrows = search.text !== '' || search.language !== '' || search.intent !== '';
  return (
    <>
      <div className="fields" role="search">
        <input
          type="search"
          className="field__input"
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <select
          className="field__input"
          aria-label={words.language}
          value={search.language}
          onChange={(event) => setSearch({ ...search, language: event.target.value as Language | '' })}
        >
          <option value="">{words.allLanguages}</option>
          <option value="zh">{studio.languages.zh}</option>
          <option value="en">{studio.languages.en}</option>
        </select>
        <IntentField
          field={{ className: 'field__input', 'aria-label': words.intent }}
          value={search.intent}
          none={words.allIntents}
          onChange={(intent) => setSearch({ ...search, intent })}
        />
      </div>
      <Await of={first}>
        {(page) =>
          page.all > 0 ? (
            <Pages
              key={page.examples.map(({ id, revision }) => `${id} ${revision}`).join()}
              office={office}
              search={search}
              first={page}
              onChange={onChange}
              onWithdraw={onWithdraw}
            />
          ) : narrows ? (
            <div className="empty">
              <p>{words.none}</p>
              <Button weight="quiet" onClick={clear}>
                {words.clear}
              </Button>
            </div>
          ) : (
            <p className="empty">{words.empty}</p>
          )
        }
      </Await>
    </>
  );
}

interface PagesProps extends Deeds {
  readonly search: ExampleSearch;
  readonly first: ExamplePage;
}

function Pages({ office, search, first, onChange, onWithdraw }: PagesProps) {
  const language = useLanguage();
  const texts = useTexts();
  const studio = useStudioTexts();
  const words = studio.examples;
  const [shown, setShown] = useState(first.examples);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  async function more() {
    setBusy(true);
    setWrong(null);
    const outcome = await office.examples(search, shown.at(-1)?.id);
    setBusy(false);
    if (outcome.kind === 'answered') {
      setShown([...shown, ...outcome.body.examples]);
    } else {
      setWrong(outcome.kind === 'refused' ? problemText(outcome.problem, texts) : studio.load.offline);
    }
  }

  return (
    <>
      <p className="quiet" role="status">
        {words.shown(shown.length, first.all)}
      </p>
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
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
      {shown.length < first.all && (
        <div>
          <Button disabled={busy} onClick={() => void more()}>
            {words.more}
          </Button>
        </div>
      )}
    </>
  );
}
