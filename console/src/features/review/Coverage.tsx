import type { LanguageOffice } from '../../api/language';
import { formatCount } from '../../format/figures';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Intent } from '../../ui/Intent';
import { Table } from '../../ui/Table';
import { useLoaded } from '../../ui/useLoaded';
import { mostNeeded } from './teaching';

/** Examples beside recent messages, by intent, language and channel. */
export function Coverage({ office }: { readonly office: LanguageOffice }) {
  const language = useLanguage();
  const studio = useStudioTexts();
  const words = studio.tools.coverage;
  const loading = useLoaded(office.coverage);
  return (
    <Await of={loading}>
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
