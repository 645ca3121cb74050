import { useCallback } from 'react';
import type { LanguageOffice } from '../../api/language';
import type { Language } from '../../api/types';
import { formatCount, formatShare } from '../../format/figures';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Intent } from '../../ui/Intent';
import { Table } from '../../ui/Table';
import { useLoaded } from '../../ui/useLoaded';

interface Props {
  readonly office: LanguageOffice;
  readonly model: string;
  readonly of: Language;
}

/** Which intents are taken for which, with the sentences. */
export function Confusions({ office, model, of }: Props) {
  const language = useLanguage();
  const studio = useStudioTexts();
  const words = studio.tools.confusions;
  const loading = useLoaded(useCallback(() => office.confusions(model, of), [office, model, of]));
  return (
    <Await of={loading}>
      {({ confusions }) =>
        confusions.length === 0 ? (
          <p className="empty">{words.none}</p>
        ) : (
          <Table
            label={studio.tools.kinds.confusions}
            rows={confusions}
            rowKey={({ intent, told }) => `${intent} ${told}`}
            columns={[
              { head: studio.comparison.intent, cell: ({ intent }) => <Intent id={intent} /> },
              { head: words.told, cell: ({ told }) => <Intent id={told} /> },
              { head: words.count, figure: true, cell: ({ count }) => formatCount(count, language) },
              {
                head: words.sentences,
                cell: ({ sentences }) => (
                  <ul>
                    {sentences.map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        )
      }
    </Await>
  );
}

/** Intents whose sentences lie close together. */
export function SimilarIntents({ office, model, of }: Props) {
  const language = useLanguage();
  const studio = useStudioTexts();
  const words = studio.tools.similar;
  const loading = useLoaded(useCallback(() => office.similar(model, of), [office, model, of]));
  return (
    <Await of={loading}>
      {({ pairs }) =>
        pairs.length === 0 ? (
          <p className="empty">{words.none}</p>
        ) : (
          <Table
            label={studio.tools.kinds.similar}
            rows={pairs}
            rowKey={({ one, other }) => `${one} ${other}`}
            columns={[
              { head: words.one, cell: ({ one }) => <Intent id={one} /> },
              { head: words.other, cell: ({ other }) => <Intent id={other} /> },
              {
                head: words.closeness,
                figure: true,
                cell: ({ closeness }) => formatShare(closeness, language),
              },
              {
                head: words.strays,
                figure: true,
                cell: ({ strays, sentences }) =>
                  `${formatCount(strays, language)} / ${formatCount(sentences, language)}`,
              },
            ]}
          />
        )
      }
    </Await>
  );
}
