import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Choices } from '../../lib/settings.ts';
import { KeptNote } from './KeptNote.tsx';
import type { Choosing } from './use-choices.ts';

export interface ChoiceGroupProps<K extends keyof Choices> {
  readonly of: K;
  readonly legend: string;
  readonly options: readonly Option<Choices[K]>[];
  readonly choosing: Choosing;
  /** What belongs to the choice that is made. */
  readonly children?: ComponentChildren;
}

interface Option<T> {
  readonly value: T;
  readonly name: string;
  /** What it comes to: a sentence, or a sample. */
  readonly hint?: string | undefined;
}

/** One choice of a few. */
export function ChoiceGroup<K extends keyof Choices>(props: ChoiceGroupProps<K>) {
  const { of, legend, options, choosing, children } = props;
  const id = useId();
  return (
    <fieldset class="choice" data-choice={of}>
      <legend>{legend}</legend>
      {options.map(({ value, name, hint }) => (
        <label key={String(value)} class="option">
          <input
            type="radio"
            name={of}
            value={String(value)}
            checked={choosing.choices[of] === value}
            aria-describedby={hint && `${id}-${value}`}
            onChange={() => choosing.choose(of, value)}
          />
          <span class="name">{name}</span>
          {hint && (
            <span class="hint" id={`${id}-${value}`}>
              {hint}
            </span>
          )}
        </label>
      ))}
      {children}
      <KeptNote of={of} outcome={choosing.outcome} />
    </fieldset>
  );
}
