/** The signs on the film's buttons, on a grid of 24. */
const paths = {
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  back1: 'M12 6l-6 6 6 6',
  on1: 'M12 6l6 6-6 6',
  back5: 'M11 6l-6 6 6 6M19 6l-6 6 6 6',
  on5: 'M13 6l6 6-6 6M5 6l6 6-6 6',
  frameBack: 'M14 7l-5 5 5 5M18 6v12',
  frameOn: 'M10 7l5 5-5 5M6 6v12',
  previous: 'M6 5v14M18 6l-8 6 8 6z',
  next: 'M18 5v14M6 6l8 6-8 6z',
  fold: 'M6 15l6-6 6 6',
  unfold: 'M6 9l6 6 6-6',
  sound: 'M4 10v4h4l5 4V6L8 10zM16.5 9a4.2 4.2 0 0 1 0 6',
  full: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  small: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  muted: 'M4 10v4h4l5 4V6L8 10zM16.5 10l4 4M20.5 10l-4 4',
} as const;

export type FilmIconName = keyof typeof paths;

export function FilmIcon({ name }: { readonly name: FilmIconName }) {
  return (
    <svg class="icon" width={22} height={22} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={2}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
