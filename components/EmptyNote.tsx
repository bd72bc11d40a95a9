export interface EmptyNoteProps {
  readonly words: string;
  /** What to do about it. */
  readonly hint: string;
}

/** In the place of a list that holds nothing. */
export function EmptyNote({ words, hint }: EmptyNoteProps) {
  return (
    <div class="empty">
      <p>{words}</p>
      <p class="hint">{hint}</p>
    </div>
  );
}
