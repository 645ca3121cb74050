import { useCallback } from 'react';
import type { LanguageOffice } from '../../api/language';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Intent } from '../../ui/Intent';
import { Table } from '../../ui/Table';
import { useLoaded } from '../../ui/useLoaded';

interface Props {
  readonly office: LanguageOffice;
  readonly model: string;
}

/** What people taught that does not serve yet: who approves must have seen it. */
export function ChangesCard({ office, model }: Props) {
  const studio = useStudioTexts();
  const words = studio.learnt;
  const loading = useLoaded(useCallback(() => office.changes(model), [office, model]));
  const before = (was: string | undefined, now: string) =>
    was !== undefined && was !== now && <span className="quiet"> ({words.before(was)})</span>;
  return (
    <section className="card panel" aria-labelledby="changes-title" data-testid="learnt-changes">
      <h3 id="changes-title">{words.title}</h3>
      <p className="quiet">{words.lead}</p>
      <Await of={loading}>
        {({ changes }) =>
          changes.length === 0 ? (
            <p className="empty">{words.none}</p>
          ) : (
            <Table
              label={`${words.title} · ${words.sentence}`}
              rows={changes}
              rowKey={({ example }) => example}
              columns={[
                { head: words.deed, cell: ({ deed }) => words.deeds[deed] },
                {
                  head: words.sentence,
                  cell: ({ text, textBefore }) => (
                    <>
                      {text}
                      {before(textBefore, text)}
                    </>
                  ),
                },
                {
                  head: words.intent,
                  cell: ({ intent, intentBefore }) => (
                    <>
                      <Intent id={intent} />
                      {before(intentBefore, intent)}
                    </>
                  ),
                },
                { head: studio.messages.language, cell: (row) => studio.languages[row.language] },
              ]}
            />
          )
        }
      </Await>
    </section>
  );
}
