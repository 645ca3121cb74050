import type { Explanation } from '../../api/explanation';
import { formatShare } from '../../format/figures';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Intent } from '../../ui/Intent';
import { Table } from '../../ui/Table';

/** The names of the kinds of things a sentence can name, by the bank's own ids. */
function kindOf(type: string, kinds: Readonly<Record<string, string>>): string {
  return kinds[type] ?? type;
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
                  [[currency, value].filter(Boolean).join(' ') || words.open, ...alternatives].join(
                    ` ${words.or} `,
                  ),
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
  if (terms.length === 0) {
    return null;
  }
  return (
    <p>
      {title}{' '}
      {terms.map(({ text }) => (
        <code key={text} className="term">
          {text}
        </code>
      ))}
    </p>
  );
}
