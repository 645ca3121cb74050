import type { LanguageOffice, ModelSet } from '../../api/language';
import type { Language } from '../../api/types';
import { formatMoment } from '../../format/dates';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Await } from '../../ui/Await';
import { useDraft } from '../../ui/drafts';
import { useLoaded } from '../../ui/useLoaded';
import { Confusions, SimilarIntents } from './Confusions';
import { Coverage } from './Coverage';
import { Doubtful } from './Doubtful';
import { measuredBy } from './teaching';
import { UnknownMessages } from './UnknownMessages';

const KINDS = ['unknown', 'confusions', 'similar', 'doubtful', 'coverage'] as const;

type Kind = (typeof KINDS)[number];

interface Props {
  readonly office: LanguageOffice;
}

/** Where the models are unsure or wrong, and what to teach next. */
export function ReviewRoom({ office }: Props) {
  const studio = useStudioTexts();
  const words = studio.tools;
  const [kind, setKind] = useDraft<Kind>('tool', 'unknown');
  const [of, setOf] = useDraft<Language>('tool language', useLanguage());
  const models = useLoaded(office.models);
  return (
    <div className="stack">
      <p className="quiet">{words.lead}</p>
      <div className="row row--apart">
        <div className="row" role="group" aria-label={words.label}>
          {KINDS.map((one) => (
            <button
              key={one}
              type="button"
              className="pick"
              aria-pressed={one === kind}
              onClick={() => setKind(one)}
            >
              {words.kinds[one]}
            </button>
          ))}
        </div>
        <div className="row" role="group" aria-label={words.of}>
          {(['zh', 'en'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="pick"
              aria-pressed={one === of}
              onClick={() => setOf(one)}
            >
              {studio.languages[one]}
            </button>
          ))}
        </div>
      </div>
      <p className="quiet">{words[kind].lead}</p>
      <Await of={models}>
        {({ models: sets }) => (
          <Shown key={`${kind} ${of}`} office={office} kind={kind} of={of} sets={sets} />
        )}
      </Await>
    </div>
  );
}

interface ShownProps extends Props {
  readonly kind: Kind;
  readonly of: Language;
  readonly sets: readonly ModelSet[];
}

function Shown({ office, kind, of, sets }: ShownProps) {
  const language = useLanguage();
  const words = useStudioTexts().tools;
  const set = measuredBy(sets);
  if (kind === 'coverage') {
    return <Coverage office={office} of={of} />;
  }
  if (kind === 'unknown') {
    return <UnknownMessages office={office} of={of} />;
  }
  if (set === undefined) {
    return <p className="empty">{words.noModel}</p>;
  }
  return (
    <>
      <p className="quiet">{words.measured(formatMoment(set.made, language))}</p>
      {kind === 'confusions' && <Confusions office={office} model={set.id} of={of} />}
      {kind === 'similar' && <SimilarIntents office={office} model={set.id} of={of} />}
      {kind === 'doubtful' && <Doubtful office={office} model={set.id} of={of} />}
    </>
  );
}
