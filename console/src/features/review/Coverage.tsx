import { useState } from 'react';
import type { CoverageRow, LanguageOffice } from '../../api/language';
import type { Language } from '../../api/types';
import { formatCount } from '../../format/figures';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import { Intent } from '../../ui/Intent';
import { Table } from '../../ui/Table';
import { useLoaded } from '../../ui/useLoaded';
import { mostNeeded } from './teaching';

interface Props {
  readonly office: LanguageOffice;
  readonly of: Language;
}

/** Examples beside recent messages. Counting is recorded, so nothing is read before the person asks for it. */
export function Coverage({ office, of }: Props) {
  const words = useStudioTexts().tools.coverage;
  const [asked, setAsked] = useState(false);
  return asked ? (
    <Counts office={office} of={of} />
  ) : (
    <div>
      <Button onClick={() => setAsked(true)}>{words.look}</Button>
    </div>
  );
}

function Counts({ office, of }: Props) {
  const studio = useStudioTexts();
  const words = studio.tools.coverage;
  const loading = useLoaded(office.coverage);
  return (
    <Await of={loading} working={studio.messages.working}>
      {({ coverage }) => {
        const rows = mostNeeded(coverage.filter(({ language }) => language === of));
        const asked = rows.filter(({ messages }) => messages > 0);
        const rest = rows.filter(({ messages }) => messages === 0);
        return rows.length === 0 ? (
          <p className="empty">{words.none}</p>
        ) : (
          <>
            {asked.length === 0 ? (
              <p className="empty">{words.noMessages}</p>
            ) : (
              <Rows label={words.asked(asked.length)} rows={asked} />
            )}
            {rest.length > 0 && (
              <details>
                <summary>{words.rest(rest.length)}</summary>
                <Rows label={words.rest(rest.length)} rows={rest} />
              </details>
            )}
          </>
        );
      }}
    </Await>
  );
}

function Rows({ label, rows }: { readonly label: string; readonly rows: readonly CoverageRow[] }) {
  const language = useLanguage();
  const studio = useStudioTexts();
  const words = studio.tools.coverage;
  return (
    <Table
      label={label}
      rows={rows}
      rowKey={(row) => `${row.intent} ${row.channel}`}
      columns={[
        { head: studio.comparison.intent, cell: ({ intent }) => <Intent id={intent} /> },
        { head: words.channel, cell: ({ channel }) => words.channels[channel] ?? channel },
        { head: words.messages, figure: true, cell: ({ messages }) => formatCount(messages, language) },
        { head: words.examples, figure: true, cell: ({ examples }) => formatCount(examples, language) },
      ]}
    />
  );
}
