import { useCallback, useState } from 'react';
import type { DoubtfulExample, Example, LanguageOffice } from '../../api/language';
import type { Outcome } from '../../api/outcome';
import type { Language } from '../../api/types';
import { formatShare } from '../../format/figures';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import { Intent, useIntentName } from '../../ui/Intent';
import { Notice } from '../../ui/Notice';
import { useFailure } from '../../ui/refusal';
import { Table } from '../../ui/Table';
import { useLoaded } from '../../ui/useLoaded';

interface Props {
  readonly office: LanguageOffice;
  readonly model: string;
  readonly of: Language;
}

/** Examples whose intent is likely wrong, each with the two ways to mend it. */
export function Doubtful({ office, model, of }: Props) {
  const language = useLanguage();
  const failure = useFailure();
  const studio = useStudioTexts();
  const nameOf = useIntentName();
  const words = studio.tools.doubtful;
  const loading = useLoaded(useCallback(() => office.doubtful(model, of), [office, model, of]));
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);

  async function mend({ text }: DoubtfulExample, done: string, how: () => Promise<Outcome<Example>>) {
    setBusy(true);
    setTold(null);
    setWrong(null);
    const outcome = await how();
    setBusy(false);
    if (outcome.kind === 'answered') {
      setTold(done);
      setMended(new Set([...mended, text]));
    } else {
      setWrong(failure(outcome));
    }
  }

  return (
    <>
      <div role="status">{told !== null && <p className="told">{told}</p>}</div>
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
      <Await of={loading}>
        {({ examples }) => {
          const left = examples.filter(({ text }) => !mended.has(text));
          return left.length === 0 ? (
            <p className="empty">{words.none}</p>
          ) : (
            <Table
              label={studio.tools.kinds.doubtful}
              rows={left}
              rowKey={({ text }) => text}
              columns={[
                { head: studio.comparison.sentence, cell: ({ text }) => text },
                { head: studio.comparison.intent, cell: ({ intent }) => <Intent id={intent} /> },
                { head: words.likely, cell: ({ likely }) => <Intent id={likely} /> },
                { head: words.doubt, figure: true, cell: ({ doubt }) => formatShare(doubt, language) },
                {
                  head: studio.examples.deeds,
                  cell: (one) => (
                    <span className="row">
                      {one.likely !== 'out_of_scope' && (
                        <Button
                          disabled={busy}
                          onClick={() =>
                            void mend(one, words.moved, () =>
                              office.move({ language: of, text: one.text, intent: one.likely }),
                            )
                          }
                        >
                          {words.move(nameOf(one.likely))}
                        </Button>
                      )}
                      <Button
                        disabled={busy}
                        aria-label={studio.examples.withdrawIt(one.text)}
                        onClick={() => void mend(one, words.withdrawn, () => office.takeOut(of, one.text))}
                      >
                        {words.withdraw}
                      </Button>
                    </span>
                  ),
                },
              ]}
            />
          );
        }}
      </Await>
    </>
  );
}
