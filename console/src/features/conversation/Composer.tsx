import { forwardRef, useId, type FormEvent, type KeyboardEvent } from 'react';
import { useTexts } from '../../texts/catalogue';
import { SendIcon } from '../../ui/icons';

/** A message longer than this is refused on the page already; people are asked to send it in parts. */
export const LONGEST_MESSAGE = 2000;

interface Props {
  readonly draft: string;
  readonly awaitedSlot: string | null;
  readonly elder: boolean;
  readonly complaint: string | null;
  readonly onDraft: (draft: string) => void;
  readonly onSend: () => void;
}

/** The message box. Enter sends, Shift with Enter breaks the line; Enter that ends an input method's word does neither. */
export const Composer = forwardRef<HTMLTextAreaElement, Props>(function Composer(
  { draft, awaitedSlot, elder, complaint, onDraft, onSend },
  ref,
) {
  const texts = useTexts();
  const id = useId();
  const isAmount = awaitedSlot === 'amount';
  const hint = isAmount
    ? texts.thread.composerAmount
    : awaitedSlot === 'payee'
      ? texts.thread.composerPayee
      : texts.thread.composer;

  function submit(event: FormEvent) {
    event.preventDefault();
    onSend();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // 229 is what older Safari reports while a Chinese word is being composed.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !composing) {
      event.preventDefault();
      onSend();
    }
  }

  return (
    <form className="composer" onSubmit={submit}>
      {complaint !== null && (
        <p id={`${id}-complaint`} className="field__wrong" role="alert">
          {complaint}
        </p>
      )}
      <div className="composer__row">
        <textarea
          ref={ref}
          id="composer"
          className="composer__box"
          rows={Math.min(5, draft.split('\n').length)}
          value={draft}
          placeholder={elder ? texts.thread.composerShort : hint}
          aria-label={hint}
          aria-describedby={complaint === null ? undefined : `${id}-complaint`}
          onChange={(event) => onDraft(event.target.value)}
          onKeyDown={onKeyDown}
          enterKeyHint="send"
          autoComplete="off"
        />
        <button
          type="submit"
          className="composer__send"
          aria-label={texts.thread.send}
          disabled={draft.trim() === ''}
        >
          <SendIcon />
        </button>
      </div>
    </form>
  );
});
