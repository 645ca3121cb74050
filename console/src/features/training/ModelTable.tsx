import type { ModelSet } from '../../api/language';
import type { Language } from '../../api/types';
import { formatMoment } from '../../format/dates';
import { formatCount, formatShare } from '../../format/figures';
import { useLanguage } from '../../texts/catalogue';
import { useStudioTexts } from '../../texts/studio';
import { Button } from '../../ui/Button';
import { Table } from '../../ui/Table';

interface Props {
  readonly models: readonly ModelSet[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Every set of models with where it stands, the newest first. */
export function ModelTable({ models, chosen, onChoose }: Props) {
  const language = useLanguage();
  const words = useStudioTexts().models;
  const accuracy = (set: ModelSet, of: Language) => {
    const measure = set.languages.find((one) => one.language === of);
    return measure === undefined ? '–' : formatShare(measure.heldOut.accuracy, language);
  };
  if (models.length === 0) {
    return <p className="empty">{words.empty}</p>;
  }
  return (
    <Table
      label={words.title}
      rows={models}
      rowKey={({ id }) => id}
      chosen={({ id }) => id === chosen}
      columns={[
        { head: words.made, cell: ({ made }) => formatMoment(made, language) },
        { head: words.state, cell: (set) => <State set={set} /> },
        { head: words.zhAccuracy, figure: true, cell: (set) => accuracy(set, 'zh') },
        { head: words.enAccuracy, figure: true, cell: (set) => accuracy(set, 'en') },
        {
          head: words.examples,
          figure: true,
          cell: ({ languages }) =>
            formatCount(
              languages.reduce((sum, { examples }) => sum + examples, 0),
              language,
            ),
        },
        {
          head: words.look,
          cell: ({ id, made }) => (
            <Button
              aria-label={words.lookAt(formatMoment(made, language))}
              aria-expanded={id === chosen}
              onClick={() => onChoose(id)}
            >
              {words.look}
            </Button>
          ),
        },
      ]}
    />
  );
}

const TONES = {
  start: '',
  candidate: ' chip--wait',
  approved: ' chip--good',
  rejected: ' chip--bad',
} as const;

export function State({ set }: { readonly set: ModelSet }) {
  const words = useStudioTexts().models;
  return (
    <span className="row">
      {set.serves && <span className="chip chip--good">{words.serves}</span>}
      {!(set.serves && set.state === 'approved') && (
        <span className={`chip${TONES[set.state]}`}>{words.states[set.state]}</span>
      )}
      {!set.kept && <span className="quiet">{words.gone}</span>}
    </span>
  );
}
