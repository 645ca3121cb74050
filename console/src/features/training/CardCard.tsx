import { useCallback, useState } from 'react';
import type { LanguageOffice, ModelCard } from '../../api/language';
import { formatCount, formatShare } from '../../format/figures';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import { SaveIcon } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { useFailure } from '../../ui/refusal';
import { saveText } from '../../ui/saving';
import { Table } from '../../ui/Table';
import { useLoaded } from '../../ui/useLoaded';

interface Props {
  readonly office: LanguageOffice;
  readonly model: string;
}

/** What the models are made of, how good they are on what they had not seen, and what they cannot do. */
export function CardCard({ office, model }: Props) {
  const words = useStudioTexts().card;
  const loading = useLoaded(useCallback(() => office.card(model), [office, model]));
  return (
    <section className="card panel" aria-labelledby="card-title" data-testid="model-card">
      <div className="row row--apart">
        <h3 id="card-title">{words.title}</h3>
        <Download office={office} model={model} />
      </div>
      <Await of={loading}>{(card) => <Shown card={card} />}</Await>
    </section>
  );
}

/** The card as a file, for who keeps or audits it elsewhere. */
function Download({ office, model }: Props) {
  const words = useStudioTexts().card;
  const failure = useFailure();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  async function download() {
    setBusy(true);
    setWrong(null);
    const outcome = await office.cardText(model);
    setBusy(false);
    if (outcome.kind === 'answered') {
      saveText(`${words.file}-${model}.md`, 'text/markdown', outcome.body);
    } else {
      setWrong(failure(outcome));
    }
  }

  return (
    <div className="stack">
      <Button disabled={busy} onClick={() => void download()}>
        <SaveIcon /> {words.download}
      </Button>
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
    </div>
  );
}

function Shown({ card }: { readonly card: ModelCard }) {
  const language = useLanguage();
  const studio = useStudioTexts();
  const words = studio.card;
  const share = (value: number) => formatShare(value, language);
  return (
    <>
      <Table
        label={`${words.title} · ${words.accuracy}`}
        rows={card.languages}
        rowKey={({ modelId }) => modelId}
        columns={[
          { head: words.language, cell: (part) => studio.languages[part.language] },
          { head: words.accuracy, figure: true, cell: ({ heldOut }) => share(heldOut.accuracy) },
          { head: words.macroF1, figure: true, cell: ({ heldOut }) => share(heldOut.macroF1) },
          { head: words.coverageAt99, figure: true, cell: ({ heldOut }) => share(heldOut.coverageAt99) },
          { head: words.ece, figure: true, cell: ({ heldOut }) => share(heldOut.ece) },
          { head: words.oosRecall, figure: true, cell: ({ heldOut }) => share(heldOut.oosRecall) },
          { head: words.examples, figure: true, cell: ({ examples }) => formatCount(examples, language) },
          {
            head: words.intents,
            figure: true,
            cell: ({ intents }) => formatCount(Object.keys(intents).length, language),
          },
        ]}
      />
      <dl className="marks">
        <dt>{words.method}</dt>
        <dd>{words.folds(card.folds, card.seed)}</dd>
        <dt>{words.model}</dt>
        <dd>
          <code className="intent">{card.fingerprint}</code>
        </dd>
        {card.languages.map((part) => (
          <Marks key={part.modelId} part={part} />
        ))}
      </dl>
      <h4>{words.limits}</h4>
      <ul className="limits">
        {card.limits[language].map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </>
  );
}

function Marks({ part }: { readonly part: ModelCard['languages'][number] }) {
  const studio = useStudioTexts();
  const name = studio.languages[part.language];
  return (
    <>
      <dt>
        {studio.card.encoder} · {name}
      </dt>
      <dd>
        <code className="intent">{part.encoder}</code>
      </dd>
      <dt>
        {studio.card.data} · {name}
      </dt>
      <dd>
        <code className="intent">{part.fingerprint}</code>
      </dd>
    </>
  );
}
