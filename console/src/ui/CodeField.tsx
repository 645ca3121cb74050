import { forwardRef } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly wrong?: string | undefined;
  readonly onChange: (digits: string) => void;
}

export const CODE_LENGTH = 6;

/** One field for a one-time code: phones offer the digit keys and the code itself; anything else is ignored. */
export const CodeField = forwardRef<HTMLInputElement, Props>(function CodeField(
  { id, label, value, disabled = false, wrong, onChange },
  ref,
) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={ref}
        id={id}
        className="field__input field__input--code figure"
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, '').slice(0, CODE_LENGTH))}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]*"
        maxLength={CODE_LENGTH + 1}
        disabled={disabled}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
      />
      {wrong !== undefined && (
        <p id={`${id}-wrong`} className="field__wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
});
