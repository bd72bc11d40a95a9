import type { RefObject } from 'preact';
import type { Example } from './examples.ts';

export interface ExamplePageProps {
  readonly example: Example;
  /** The part that is read. */
  readonly part: RefObject<HTMLElement | null>;
}

/** A project page in small, with a row for each label as the site has them. */
export function ExamplePage({
  example: { url, language, title, rows, description },
  part,
}: ExamplePageProps) {
  return (
    <div class="sample">
      <p class="address">{url.replace(/^https:\/\//, '')}</p>
      <article lang={language} ref={part}>
        <h2>{title}</h2>
        <dl>
          {rows.map(([label, printed]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{printed}</dd>
            </div>
          ))}
        </dl>
        {description.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </article>
    </div>
  );
}
