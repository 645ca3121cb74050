import type { Field } from '../api/types';
import { Inline } from './Prose';

/** Names and values of a card, one under the other. */
export function Facts({ fields }: { readonly fields: readonly Field[] }) {
  if (fields.length === 0) {
    return null;
  }
  return (
    <dl className="facts">
      {fields.map((field) => (
        <div key={field.name} className="facts__row">
          <dt>{field.label}</dt>
          <dd className="figure">
            <Inline text={field.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
