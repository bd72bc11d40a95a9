/** Drawn on 16 by 16, in the colour of the text. */
const PATHS = {
  grip: 'M6 4v0M10 4v0M6 8v0M10 8v0M6 12v0M10 12v0',
  pin: 'M5.5 2.5h5M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v5',
} as const;

/** A sign in the head of a column; what it stands for is in the name of what it is in. */
export function ComparisonSign({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={name === 'grip' ? 2 : 1.4}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
