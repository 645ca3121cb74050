import { useEffect, useRef } from 'react';
import type { LanguageOffice, ModelSet } from '../../api/language';
import { formatMoment } from '../../format/dates';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { Button } from '../../ui/Button';
import { useDraft } from '../../ui/drafts';
import { useLoaded } from '../../ui/useLoaded';
import { CardCard } from './CardCard';
import { ChangesCard } from './ChangesCard';
import { ComparisonCard } from './ComparisonCard';
import { DecisionCard } from './DecisionCard';
import { MessagesCard } from './MessagesCard';
import { ModelTable, State } from './ModelTable';
import { TrainingCard } from './TrainingCard';

interface Props {
  readonly office: LanguageOffice;
  readonly role: string;
}

/** From examples to models that serve: train, look at what changes, decide with two people. */
export function TrainingRoom({ office, role }: Props) {
  const words = useStudioTexts();
  const models = useLoaded(office.models);
  const [chosen, setChosen] = useDraft<string | null>('chosen models', null);
  return (
    <div className="stack">
      <p className="quiet">{words.training.lead}</p>
      <TrainingCard office={office} onEnded={models.again} />
      <h2>{words.models.title}</h2>
      <Await of={models}>
        {({ models: sets }) => {
          const set = sets.find(({ id }) => id === chosen);
          return (
            <>
              <ModelTable models={sets} chosen={chosen} onChoose={setChosen} />
              {set !== undefined && (
                <Detail
                  key={set.id}
                  office={office}
                  set={set}
                  role={role}
                  onDecided={models.again}
                  onClose={() => setChosen(null)}
                />
              )}
            </>
          );
        }}
      </Await>
    </div>
  );
}

interface DetailProps extends Props {
  readonly set: ModelSet;
  readonly onDecided: () => void;
  readonly onClose: () => void;
}

function Detail({ office, set, role, onDecided, onClose }: DetailProps) {
  const language = useLanguage();
  const words = useStudioTexts().models;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const compared = set.state !== 'start';
  return (
    <div className="stack" data-testid="models-detail">
      <div className="row row--apart">
        <div className="row">
          <h2 ref={title} tabIndex={-1}>
            {words.chosen(formatMoment(set.made, language))}
          </h2>
          <State set={set} />
        </div>
        <Button weight="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <DecisionCard office={office} set={set} role={role} onDecided={onDecided} />
      {compared && <ChangesCard office={office} model={set.id} />}
      {compared && <ComparisonCard office={office} model={set.id} />}
      {compared && set.kept && !set.serves && <MessagesCard office={office} model={set.id} />}
      <CardCard office={office} model={set.id} />
    </div>
  );
}
