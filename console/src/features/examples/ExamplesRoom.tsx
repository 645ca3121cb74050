import { useState } from 'react';
import type { Example, LanguageOffice } from '../../api/language';
import { useStudioTexts } from '../../texts/studio';
import { useDraft } from '../../ui/drafts';
import { Notice } from '../../ui/Notice';
import { useFailure } from '../../ui/refusal';
import { ExampleForm } from './ExampleForm';
import { ExampleList } from './ExampleList';

interface Props {
  readonly office: LanguageOffice;
}

/** What editors teach: add a sentence, find one, change it, take it back. */
export function ExamplesRoom({ office }: Props) {
  const words = useStudioTexts().examples;
  const failure = useFailure();
  const [deeds, setDeeds] = useState(0);
  const [changing, setChanging] = useDraft<Example | null>('changing', null);
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
      setWrong(failure(outcome));
    }
  }

  return (
    <div className="stack">
      <p className="quiet">{words.lead}</p>
      <ExampleForm
        key={changing?.id ?? 'new'}
        office={office}
        changing={changing}
        onBegin={() => setTold(null)}
        onDone={(added) => done(added ? words.added : words.changed)}
        onCancel={() => setChanging(null)}
      />
      <div role="status">{told !== null && <p className="told">{told}</p>}</div>
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
      <ExampleList
        office={office}
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
