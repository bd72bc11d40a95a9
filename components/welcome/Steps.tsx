import type { ComponentChildren, RefObject } from 'preact';
import { i18n } from '#i18n';
import type { Toolbar } from '../../lib/browser/welcome-page.ts';

export interface StepProps {
  readonly number: number;
  readonly name: 'pin' | 'read' | 'save' | 'compare';
  /** Of the heading, which can take the focus. */
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  readonly children: ComponentChildren;
}

/** One of the four things to learn. */
export function Step({ number, name, heading, children }: StepProps) {
  return (
    <section class={`step ${name}`} aria-labelledby={`step-${name}`}>
      <h2 id={`step-${name}`} tabIndex={-1} {...(heading && { ref: heading })}>
        <span class="number">{number}</span> {i18n.t(`welcome.step.${name}`)}
      </h2>
      {children}
    </section>
  );
}

/** What there is to know before the example. */
export function FirstSteps({ toolbar }: { readonly toolbar: Toolbar }) {
  return (
    <div class="steps">
      <Step number={1} name="pin">
        <p>{i18n.t(`welcome.pin.${toolbar}`)}</p>
        <p>{i18n.t('welcome.pin.badge')}</p>
      </Step>
      <Step number={2} name="read">
        <p>{i18n.t('welcome.read.text')}</p>
      </Step>
      <Step number={3} name="save">
        <p>{i18n.t('welcome.save.text')}</p>
      </Step>
    </div>
  );
}
