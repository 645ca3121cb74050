import { useCallback, useState } from 'react';
import type { Example, LanguageOffice, ModelCard } from '../../api/language';
import type { Outcome } from '../../api/outcome';
import { useTexts } from '../../texts/catalogue';
import { problemText } from '../../texts/problems';
import { useStudioTexts } from '../../texts/studio';
import { Notice } from '../../ui/Notice';
import { useLoaded, type Loaded } from '../../ui/useLoaded';
import { ExampleForm } from './ExampleForm';
import { ExampleList } from './ExampleList';

interface Props {
  readonly office: LanguageOffice;
}

/** What editors teach: add a sentence, find one, change it, take it back. */
export function ExamplesRoom({ office }: Props) {
  const studio = useStudioTexts();
  const words = studio.examples;
  const texts = useTexts();
  const [deeds, setDeeds] = useState(0);
  const cards = useLoaded(useCallback(() => servingCard(office), [office]));
  const [changing, setChanging] = useState<Example | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);

  function done(sentence: string) {
    setChanging(null);
    setWrong(null);
    setTold(sentence);
    setDeeds((count) => count + 1);
  }

  async function withdraw(example: Example) {
    const outcome = await office.withdraw(example.id);
    if (outcome.kind === 'answered') {
      done(words.withdrawn);
    } else {
      setTold(null);
      setWrong(outcome.kind === 'refused' ? problemText(outcome.problem, texts) : studio.load.offline);
    }
  }

  return (
    <div className="stack">
      <p className="quiet">{words.lead}</p>
      <ExampleForm
        key={changing?.id ?? 'new'}
        office={office}
        card={cardOf(cards.loaded)}
        changing={changing}
        onBegin={() => setTold(null)}
        onDone={(added) => done(added ? words.added : words.changed)}
        onCancel={() => setChanging(null)}
      />
      <div role="status">{told !== null && <p className="told">{told}</p>}</div>
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
      <ExampleList
        office={office}
        card={cardOf(cards.loaded) ?? null}
        done={deeds}
        onChange={(example) => {
          setTold(null);
          setChanging(example);
        }}
        onWithdraw={(example) => void withdraw(example)}
      />
    </div>
  );
}

function cardOf(loaded: Loaded<ModelCard | null>): ModelCard | null | undefined {
  return loaded.kind === 'ready' ? loaded.value : loaded.kind === 'failed' ? null : undefined;
}

/** The card of what serves, which names the intents; null where nothing was measured yet. */
async function servingCard(office: LanguageOffice): Promise<Outcome<ModelCard | null>> {
  const listed = await office.models();
  if (listed.kind !== 'answered') {
    return listed;
  }
  const { models } = listed.body;
  const set = models.find(({ serves }) => serves) ?? models[0];
  return set === undefined ? { kind: 'answered', status: 200, body: null } : office.card(set.id);
}
