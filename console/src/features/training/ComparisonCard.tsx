import { useCallback } from 'react';
import type { LanguageComparison, LanguageOffice } from '../../api/language';
import { formatCount, formatDifference } from '../../format/figures';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts, type StudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Intent } from '../../ui/Intent';
import { Table } from '../../ui/Table';
import { useLoaded } from '../../ui/useLoaded';
import { worstFirst } from './standing';

interface Props {
  readonly office: LanguageOffice;
  readonly model: string;
}

/** What a candidate gains and loses against what served when it was trained, on sentences neither had seen. */
export function ComparisonCard({ office, model }: Props) {
  const words = useStudioTexts().comparison;
  const loading = useLoaded(useCallback(() => office.comparison(model), [office, model]));
  return (
    <section className="card panel" aria-labelledby="comparison-title">
      <h3 id="comparison-title">{words.title}</h3>
      <Await of={loading}>
        {({ languages }) =>
          languages.length === 0 ? (
            <p className="empty">{words.nothing}</p>
          ) : (
            languages.map((one) => <OfLanguage key={one.language} one={one} />)
          )
        }
      </Await>
    </section>
  );
}

function finding({ language, comparison }: LanguageComparison, texts: StudioTexts): string {
  const more = comparison.rightAfter - comparison.rightBefore;
  const name = texts.languages[language];
  const words = texts.comparison;
  return more > 0 ? words.better(name, more) : more < 0 ? words.worse(name, -more) : words.same(name);
}

function OfLanguage({ one }: { readonly one: LanguageComparison }) {
  const language = useLanguage();
  const texts = useStudioTexts();
  const words = texts.comparison;
  const { comparison } = one;
  const intents = worstFirst(comparison.intents);
  const worse = comparison.rightAfter < comparison.rightBefore;
  const title = finding(one, texts);
  return (
    <div className="stack" data-testid={`comparison-${one.language}`}>
      <h4 className={`finding${worse ? ' finding--worse' : ''}`}>{title}</h4>
      <dl className="figures">
        <div>
          <dt>{words.before}</dt>
          <dd className="figure">{formatCount(comparison.rightBefore, language)}</dd>
        </div>
        <div>
          <dt>{words.after}</dt>
          <dd className="figure">{formatCount(comparison.rightAfter, language)}</dd>
        </div>
      </dl>
      <p className="quiet">{words.of(formatCount(comparison.texts, language))}</p>
      {intents.length === 0 ? (
        <p className="quiet">{words.noIntents}</p>
      ) : (
        <Table
          label={`${title} · ${words.intent}`}
          rows={intents}
          rowKey={({ intent }) => intent}
          columns={[
            {
              head: words.intent,
              cell: ({ intent, vanished }) => (
                <span className="row">
                  <Intent id={intent} />
                  {vanished && <span className="chip chip--bad">{words.vanished}</span>}
                </span>
              ),
            },
            { head: words.texts, figure: true, cell: ({ texts: count }) => formatCount(count, language) },
            { head: words.gained, figure: true, cell: ({ gained }) => formatCount(gained, language) },
            { head: words.lost, figure: true, cell: ({ lost }) => formatCount(lost, language) },
            { head: words.net, figure: true, cell: ({ gained, lost }) => formatDifference(gained - lost) },
            { head: words.added, figure: true, cell: ({ added }) => formatCount(added, language) },
            { head: words.removed, figure: true, cell: ({ removed }) => formatCount(removed, language) },
          ]}
        />
      )}
      {comparison.changes.length > 0 && (
        <details>
          <summary>{words.changes(comparison.changed)}</summary>
          <Table
            label={`${title} · ${words.sentence}`}
            rows={comparison.changes}
            rowKey={({ text, intent }) => `${intent} ${text}`}
            columns={[
              { head: words.sentence, cell: ({ text }) => text },
              { head: words.right, cell: ({ intent }) => <Intent id={intent} /> },
              { head: words.was, cell: ({ before }) => <Intent id={before} /> },
              { head: words.becomes, cell: ({ after }) => <Intent id={after} /> },
            ]}
          />
        </details>
      )}
    </div>
  );
}
