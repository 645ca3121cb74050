import { useEffect, useState } from 'react';
import type { LanguageOffice, Training } from '../../api/language';
import { formatMoment } from '../../format/dates';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useFailure } from '../../ui/refusal';
import { useLoaded } from '../../ui/useLoaded';
import { stageOf, timeLeft } from './standing';

const LOOK_EVERY_MILLIS = 1000;
const LOOK_FOR_OTHERS_MILLIS = 15_000;

interface Props {
  readonly office: LanguageOffice;
  /** A training ended: there may be a candidate. */
  readonly onEnded: () => void;
}

/** Starts a training, shows how far it is, and lets it be cancelled. */
export function TrainingCard({ office, onEnded }: Props) {
  const loading = useLoaded(office.trainings);
  const { again } = loading;
  // A colleague may begin one as well.
  useEffect(() => {
    const timer = setInterval(again, LOOK_FOR_OTHERS_MILLIS);
    return () => clearInterval(timer);
  }, [again]);
  return (
    <section className="card panel" aria-label={useStudioTexts().rooms.training}>
      <Await of={loading}>
        {({ trainings }) => (
          <Latest
            key={trainings[0]?.id ?? ''}
            office={office}
            first={trainings[0] ?? null}
            onStarted={loading.again}
            onEnded={onEnded}
          />
        )}
      </Await>
    </section>
  );
}

interface LatestProps extends Props {
  readonly first: Training | null;
  readonly onStarted: () => void;
}

function Latest({ office, first, onStarted, onEnded }: LatestProps) {
  const language = useLanguage();
  const failure = useFailure();
  const studio = useStudioTexts();
  const words = studio.training;
  const [training, setTraining] = useState(first);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [unheard, setUnheard] = useState(false);
  const running = training?.state === 'running';
  const id = training?.id ?? '';

  // The next look waits for the answer to this one, and an answer to an older question is dropped.
  useEffect(() => {
    if (!running) {
      return undefined;
    }
    let current = true;
    let timer = setTimeout(() => void look(), LOOK_EVERY_MILLIS);
    async function look() {
      const outcome = await office.training(id);
      if (!current) {
        return;
      }
      setUnheard(outcome.kind !== 'answered');
      if (outcome.kind === 'answered') {
        setTraining(outcome.body);
        if (outcome.body.state !== 'running') {
          onEnded();
          return;
        }
      }
      timer = setTimeout(() => void look(), LOOK_EVERY_MILLIS);
    }
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [office, id, running, onEnded]);

  async function ask(what: () => Promise<Awaited<ReturnType<LanguageOffice['train']>>>, then: () => void) {
    setBusy(true);
    setWrong(null);
    const outcome = await what();
    setBusy(false);
    if (outcome.kind === 'answered') {
      setTraining(outcome.body);
      then();
    } else {
      setWrong(failure(outcome));
    }
  }

  return (
    <>
      {running && training !== null ? (
        <Running
          training={training}
          busy={busy}
          onCancel={() =>
            void ask(
              () => office.cancel(training.id),
              () => undefined,
            )
          }
        />
      ) : (
        <div className="row row--apart">
          <div>
            <p>{words.startLead}</p>
            {training !== null && (
              <p className="quiet">{words.lastStarted(formatMoment(training.started, language))}</p>
            )}
          </div>
          <Button weight="strong" disabled={busy} onClick={() => void ask(office.train, onStarted)}>
            {busy ? words.starting : words.start}
          </Button>
        </div>
      )}
      <div aria-live="polite">
        {training !== null && !running && (
          <p data-testid="training-ended" data-state={training.state}>
            {words.states[training.state]}
          </p>
        )}
      </div>
      {running && unheard && <Notice tone="wait">{words.unheard}</Notice>}
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
    </>
  );
}

interface RunningProps {
  readonly training: Training;
  readonly busy: boolean;
  readonly onCancel: () => void;
}

function Running({ training, busy, onCancel }: RunningProps) {
  const studio = useStudioTexts();
  const words = studio.training;
  const { language, stage } = stageOf(training);
  const part =
    language === null ? words.parts[stage] : `${studio.languages[language]} · ${words.parts[stage]}`;
  return (
    <div className="stack">
      <div className="row row--apart">
        <p role="status">{training.ending ? words.ending : part}</p>
        <p className="figure">
          {!training.ending && <span className="quiet">{timeLeft(training.secondsLeft, words)}</span>}{' '}
          {training.percent}%
        </p>
      </div>
      <progress className="bar" max={100} value={training.percent} aria-label={words.progress} />
      <div>
        <Button disabled={busy || training.ending} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
