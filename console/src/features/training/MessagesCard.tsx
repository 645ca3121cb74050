import { useState } from 'react';
import type { LanguageOffice, MessageChanges } from '../../api/language';
import { formatShare } from '../../format/figures';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Button } from '../../ui/Button';
import { Intent } from '../../ui/Intent';
import { Notice } from '../../ui/Notice';
import { useFailure } from '../../ui/refusal';
import { Table } from '../../ui/Table';
import { Working } from '../../ui/Working';

interface Props {
  readonly office: LanguageOffice;
  readonly model: string;
}

/** What would change on recent messages. Looking is recorded, so nothing is read before the person asks for it. */
export function MessagesCard({ office, model }: Props) {
  const failure = useFailure();
  const studio = useStudioTexts();
  const words = studio.messages;
  const [busy, setBusy] = useState(false);
  const [changes, setChanges] = useState<MessageChanges | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);

  async function look() {
    setBusy(true);
    setWrong(null);
    const outcome = await office.onMessages(model);
    setBusy(false);
    if (outcome.kind === 'answered') {
      setChanges(outcome.body);
    } else {
      setWrong(failure(outcome));
    }
  }

  return (
    <section className="card panel" aria-labelledby="messages-title">
      <h3 id="messages-title">{words.title}</h3>
      <p className="quiet">{words.lead}</p>
      {changes === null && !busy && (
        <div>
          <Button onClick={() => void look()}>{words.look}</Button>
        </div>
      )}
      {busy && <Working text={words.working} />}
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
      <div role="status">{changes !== null && <Told changes={changes} />}</div>
      {changes !== null && changes.changes.length > 0 && <Changes changes={changes} />}
    </section>
  );
}

function Told({ changes }: { readonly changes: MessageChanges }) {
  const words = useStudioTexts().messages;
  return (
    <p className="finding">
      {changes.messages === 0 ? words.none : words.told(changes.changed, changes.messages)}
    </p>
  );
}

function Changes({ changes }: { readonly changes: MessageChanges }) {
  const language = useLanguage();
  const studio = useStudioTexts();
  const words = studio.messages;
  return (
    <Table
      label={`${words.title} · ${studio.comparison.sentence}`}
      // A message may come several times, alike in every word.
      rows={changes.changes.map((change, place) => ({ ...change, place }))}
      rowKey={({ place }) => String(place)}
      columns={[
        { head: studio.comparison.sentence, cell: ({ text }) => text },
        { head: words.language, cell: (row) => studio.languages[row.language] },
        { head: studio.comparison.was, cell: ({ before }) => <Intent id={before} /> },
        { head: studio.comparison.becomes, cell: ({ after }) => <Intent id={after} /> },
        {
          head: words.confidence,
          figure: true,
          cell: ({ confidence }) => formatShare(confidence, language),
        },
      ]}
    />
  );
}
