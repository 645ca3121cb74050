/** The page is waiting for the bank and says for what. */
export function Working({ text }: { readonly text: string }) {
  return (
    <div className="working" role="status">
      <span className="working__dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {text}
    </div>
  );
}
