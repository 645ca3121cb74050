import { useState } from 'react';
import type { Decision, LanguageOffice, ModelSet } from '../../api/language';
import { formatMoment } from '../../format/dates';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { ClockIcon, DoneIcon } from '../../ui/icons';
import { Notice } from '../../ui/Notice';
import { useFailure } from '../../ui/refusal';
import { SureButton } from '../../ui/SureButton';
import { Working } from '../../ui/Working';
import { decisionsOn, wayToService, type WayToService } from './standing';

interface Props {
  readonly office: LanguageOffice;
  readonly set: ModelSet;
  readonly role: string;
  readonly onDecided: () => void;
}

const STEPS = ['trained', 'approved', 'published'] as const satisfies readonly (keyof WayToService)[];

/** The way to service, who may take the next step, and the step itself. */
export function DecisionCard({ office, set, role, onDecided }: Props) {
  const language = useLanguage();
  const failure = useFailure();
  const studio = useStudioTexts();
  const words = studio.decision;
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const way = wayToService(set);
  const ways = decisionsOn(set, role);

  async function decide(decision: Decision) {
    setBusy(true);
    setTold(null);
    setWrong(null);
    const outcome = await office.decide(set.id, decision);
    setBusy(false);
    if (outcome.kind === 'answered') {
      const { published, serves } = outcome.body;
      setTold(published && !serves ? words.notHere : words.told[decision]);
      onDecided();
    } else {
      setWrong(failure(outcome));
    }
  }

  const label = (decision: Decision) => (decision === 'roll-back' ? words.rollBack : words[decision]);
  const waitsForApprover = role !== 'approver' && (set.state === 'candidate' || way.published === 'now');
  return (
    <section className="card panel" aria-labelledby="decision-title">
      <h3 id="decision-title">{words.title}</h3>
      {set.state !== 'start' && (
        <ol className="steps">
          {STEPS.map((step) => (
            <li key={step} className="steps__step" data-progress={way[step]}>
              {way[step] === 'done' ? <DoneIcon /> : <ClockIcon />}
              <span>
                {words.steps[step]} <span className="quiet">({words[way[step]]})</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {set.state === 'candidate' && <p>{words.rule}</p>}
      {waitsForApprover && <p className="quiet">{words.editorWaits}</p>}
      {set.state === 'candidate' && role === 'approver' && set.own && <p>{words.own}</p>}
      {set.state === 'candidate' && !set.compared && <p>{words.notCompared}</p>}
      {set.overtaken && <p>{words.overtaken}</p>}
      {set.serves && <p>{words.serving}</p>}
      {set.published && !set.serves && <p>{words.notHere}</p>}
      {set.state === 'rejected' && <p>{words.rejected}</p>}
      {!set.kept && <p>{words.gone}</p>}
      {set.served.length > 0 && (
        <ul className="quiet">
          {set.served.map(({ version, since }) => (
            <li key={version}>{words.served(formatMoment(since, language))}</li>
          ))}
        </ul>
      )}
      {ways.length > 0 && !busy && (
        <div className="row">
          {ways.map((decision) => (
            <SureButton
              key={decision}
              label={label(decision)}
              question={words.sure[decision]}
              yes={words.yes[decision]}
              no={words.no}
              weight={decision === 'reject' ? 'plain' : 'strong'}
              onSure={() => void decide(decision)}
            />
          ))}
        </div>
      )}
      {busy && <Working text={words.working} />}
      <div role="status">{told !== null && <p className="told">{told}</p>}</div>
      {wrong !== null && <Notice tone="wrong">{wrong}</Notice>}
    </section>
  );
}
