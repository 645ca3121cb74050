import { useState } from 'react';
import type { LanguageOffice } from '../../api/language';
import { formatCount } from '../../format/figures';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import { Intent } from '../../ui/Intent';
import { Table } from '../../ui/Table';
import { useLoaded } from '../../ui/useLoaded';
import { mostNeeded } from './teaching';

/** Examples beside recent messages. Counting is recorded, so nothing is read before the person asks for it. */
export function Coverage({ office }: { readonly office: LanguageOffice }) {
  const words = useStudioTexts().tools.coverage;
  const [asked, setAsked] = useState(false);
  return asked ? (
    <Counts office={office} />
  ) : (
    <div>
      <Button onClick={() => setAsked(true)}>{words.look}</Button>
    </div>
  );
}

function Counts({ office }: { readonly office: LanguageOffice }) {
  const language = useLanguage();
  const studio = useStudioTexts();
  const words = studio.tools.coverage;
  const loading = useLoaded(office.coverage);
  return (
    <Await of={loading} working={studio.messages.working}>
      {({ coverage }) =>
        coverage.length === 0 ? (
          <p className="empty">{words.none}</p>
        ) : (
          <Table
            label={studio.tools.kinds.coverage}
            rows={mostNeeded(coverage)}
            rowKey={(row) => `${row.intent} ${row.language} ${row.channel}`}
            columns={[
              { head: studio.comparison.intent, cell: ({ intent }) => <Intent id={intent} /> },
              { head: studio.tools.of, cell: (row) => studio.languages[row.language] },
              {
                head: words.channel,
                cell: ({ channel }) => (channel === '' ? words.anyChannel : channel),
              },
              {
                head: words.messages,
                figure: true,
                cell: ({ messages }) => formatCount(messages, language),
              },
              {
                head: words.examples,
                figure: true,
                cell: ({ examples }) => formatCount(examples, language),
              },
            ]}
          />
        )
      }
    </Await>
  );
}
