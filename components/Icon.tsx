/** Drawn on 16 by 16, in the colour of the text. */
const PATHS = {
  check: 'M3 8.5l3.2 3L13 4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  collapse: 'M6 3.5L10.5 8 6 12.5',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  down: 'M8 3v10M4 9l4 4 4-4',
  expand: 'M10 3.5L5.5 8l4.5 4.5',
  external: 'M9 2.5h4.5V7M13.5 2.5L7.5 8.5M11 9.5v4H2.5V5h4',
  library: 'M2.5 2.5h3v11h-3zM5.5 2.5h3v11h-3zM9.6 3.3l2.5-.7 2.4 10.2-2.5.7z',
  note: 'M3 2.5h10v7l-4 4H3zM13 9.5H9v4M5.5 5.5h5M5.5 8h3',
  remove: 'M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9',
  up: 'M8 13V3M4 7l4-4 4 4',
  search: 'M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10.3 10.3l3.2 3.2',
} as const;

export interface IconProps {
  readonly name: keyof typeof PATHS;
}

/** A sign beside or in place of words; what it stands for is in the name of what it is in. */
export function Icon({ name }: IconProps) {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
