import type { Explanation } from '../../api/explanation';
import { formatDay } from '../../format/dates';
import { formatShare } from '../../format/figures';
import type { Language } from '../../api/types';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Intent } from '../../ui/Intent';
import { Table } from '../../ui/Table';

const DAYS = /^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/;

/** The names of the kinds of things a sentence can name, by the bank's own ids. */
function kindOf(type: string, kinds: Readonly<Record<string, string>>): string {
  return kinds[type] ?? type;
}

/** A day or a range of days as people write them; every other value as the bank gives it. */
function shown(value: string, language: Language): string {
  return DAYS.test(value)
    ? [...new Set(value.split('/'))].map((day) => formatDay(day, language)).join(' – ')
    : value;
}

/** What a sentence was taken for, what it names, and what spoke for it. */
export function Reasons({ told }: { readonly told: Explanation }) {
  const language = useLanguage();
  const studio = useStudioTexts();
  const words = studio.trying;
  return (
    <div className="stack">
      <div className="card panel">
        <h2>
          {words.understood} <Intent id={told.intent} />
        </h2>
        <p className="quiet">
          {studio.languages[told.language]} ·{' '}
          {told.decidedBy === 'words' ? words.byWords : words.byEncoder(told.decidedBy)} ·{' '}
          {words.sure(formatShare(told.score, language), formatShare(told.threshold, language))}
        </p>
        <Table
          label={words.candidates}
          rows={told.intents}
          rowKey={({ intent }) => intent}
          columns={[
            { head: words.candidates, cell: ({ intent }) => <Intent id={intent} /> },
            {
              head: words.probability,
              figure: true,
              cell: ({ probability }) => formatShare(probability, language),
            },
          ]}
        />
      </div>
      {told.entities.length > 0 && (
        <div className="card panel">
          <h2>{words.entities}</h2>
          <Table
            label={words.entities}
            rows={told.entities.map((entity, place) => ({ ...entity, place }))}
            rowKey={({ place }) => String(place)}
            columns={[
              { head: words.words, cell: ({ text }) => text },
              { head: words.kind, cell: ({ type }) => kindOf(type, words.kinds) },
              {
                head: words.value,
                cell: ({ value, currency, alternatives }) =>
                  [
                    [currency, value === undefined ? '' : shown(value, language)].filter(Boolean).join(' ') ||
                      words.open,
                    ...alternatives.map((other) => shown(other, language)),
                  ].join(` ${words.or} `),
              },
              { head: words.certain, cell: ({ ambiguous }) => (ambiguous ? words.asks : words.yes) },
            ]}
          />
        </div>
      )}
      <div className="card panel">
        <h2>{words.nearest}</h2>
        <Table
          label={words.nearest}
          rows={told.nearest.map((near, place) => ({ ...near, place }))}
          rowKey={({ place }) => String(place)}
          columns={[
            { head: studio.comparison.sentence, cell: ({ text }) => text },
            { head: studio.comparison.intent, cell: ({ intent }) => <Intent id={intent} /> },
            {
              head: words.likeness,
              figure: true,
              cell: ({ similarity }) => formatShare(similarity, language),
            },
          ]}
        />
        <Terms title={words.speaksFor} terms={told.wordsFor} />
        <Terms title={words.speaksAgainst} terms={told.wordsAgainst} />
      </div>
    </div>
  );
}

interface TermsProps {
  readonly title: string;
  readonly terms: Explanation['wordsFor'];
}

function Terms({ title, terms }: TermsProps) {
  // Groups of letters, in quotes, tell a person less than the words they are of.
  const said = [...new Set(terms.map(({ text }) => text).filter((text) => !text.startsWith("'")))];
  if (said.length === 0) {
    return null;
  }
  return (
    <p>
      {title}{' '}
      {said.map((text) => (
        <code key={text} className="term">
          {text}
        </code>
      ))}
    </p>
  );
}
