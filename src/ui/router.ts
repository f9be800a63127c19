/** Addresses in the hash, so that any static host serves the app. Ids only: never a name in an address. */
import { useEffect, useState } from 'preact/hooks';
import type { ClassId, ObservationId, PupilId } from '../core/record/ids';

export interface ScreenParams {
  readonly start: Record<string, never>;
  readonly newClass: Record<string, never>;
  readonly schoolClass: { readonly classId: ClassId };
  readonly expectation: { readonly classId: ClassId };
  readonly prepare: { readonly classId: ClassId };
  readonly observe: { readonly observationId: ObservationId };
  readonly filmStart: { readonly classId: ClassId };
  readonly film: { readonly observationId: ObservationId };
  readonly filmTie: { readonly observationId: ObservationId };
  readonly clips: { readonly observationId: ObservationId; readonly momentIds: string };
  readonly check: { readonly observationId: ObservationId };
  readonly review: { readonly observationId: ObservationId };
  readonly pupil: { readonly observationId: ObservationId; readonly pupilId: PupilId };
  readonly timeline: { readonly observationId: ObservationId };
  readonly waits: { readonly observationId: ObservationId };
  readonly talk: { readonly observationId: ObservationId };
  readonly summary: { readonly observationId: ObservationId };
  readonly together: { readonly classId: ClassId };
  readonly keeping: Record<string, never>;
  /** `scope`: les, klas or alles; `id` says which lesson or class. */
  readonly files: { readonly scope: string; readonly id: string };
  readonly vault: Record<string, never>;
  /** Stands before a screen that is locked; at an address of its own it leads back to the start. */
  readonly unlock: { readonly what: string };
  readonly retention: Record<string, never>;
  readonly rights: { readonly classId: ClassId };
  readonly pupilRecord: { readonly classId: ClassId; readonly pupilId: PupilId };
  readonly agreement: { readonly classId: ClassId };
  readonly privacy: Record<string, never>;
  readonly practice: Record<string, never>;
  readonly observers: { readonly firstId: ObservationId; readonly secondId: ObservationId };
}

export type ScreenName = keyof ScreenParams;
export interface ScreenProps<Name extends ScreenName> {
  readonly params: ScreenParams[Name];
}
export type Route = { [Name in ScreenName]: { readonly screen: Name } & ScreenProps<Name> }[ScreenName];

const patterns: Readonly<Record<ScreenName, string>> = {
  start: '/',
  newClass: '/klas/nieuw',
  schoolClass: '/klas/:classId',
  expectation: '/klas/:classId/inschatting',
  prepare: '/voorbereiden/:classId',
  observe: '/observeren/:observationId',
  filmStart: '/film/nieuw/:classId',
  filmTie: '/film/:observationId/leggen',
  clips: '/film/:observationId/fragmenten/:momentIds',
  film: '/film/:observationId',
  check: '/nakijken/:observationId',
  review: '/terugblik/:observationId',
  pupil: '/terugblik/:observationId/leerling/:pupilId',
  timeline: '/terugblik/:observationId/tijdlijn',
  waits: '/terugblik/:observationId/wachttijden',
  talk: '/nabespreking/:observationId',
  summary: '/samenvatting/:observationId',
  together: '/samen/:classId',
  keeping: '/bewaren',
  files: '/bestanden/:scope/:id',
  vault: '/slot',
  unlock: '/slot/:what',
  retention: '/bewaartermijn',
  rights: '/rechten/:classId',
  pupilRecord: '/rechten/:classId/leerling/:pupilId',
  agreement: '/afspraken/:classId',
  privacy: '/privacy',
  practice: '/oefenen',
  observers: '/twee-observatoren/:firstId/:secondId',
};

/** The address of a screen, for `href` and for `goTo`. */
export function linkTo<Name extends ScreenName>(screen: Name, params: ScreenParams[Name]): string {
  const values: Readonly<Record<string, string>> = { ...params };
  return `#${patterns[screen].replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))}`;
}

/** Which screen an address opens; an address that is not known opens the start. */
export function readRoute(hash: string): Route {
  const parts = hash.replace(/^#?\/?/, '').split('/');
  for (const [screen, pattern] of Object.entries(patterns)) {
    const params = matchParts(pattern.slice(1).split('/'), parts);
    if (params) return { screen, params } as unknown as Route;
  }
  return { screen: 'start', params: {} };
}

function matchParts(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index]!;
    if (!expected.startsWith(':')) {
      if (part !== expected) return undefined;
    } else {
      if (part === '') return undefined;
      params[expected.slice(1)] = decodePart(part);
    }
  }
  return params;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Opens a screen; `replace` leaves no step back to the one before. */
export function goTo(link: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'replace') location.replace(link);
  else location.hash = link;
}

/** The address as it is now, followed. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash;
}
