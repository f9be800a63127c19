/**
 * Fields in a line of text, for formats that have no place of their own for them: `waitMs=2400;endedBy=pupil`.
 * In a value `%`, `;` and line ends are written as `%25`, `%3B`, `%0A` and `%0D`.
 */

export type Fields = Readonly<Record<string, string>>;

const escapes: Readonly<Record<string, string>> = { '%': '%25', ';': '%3B', '\n': '%0A', '\r': '%0D' };

export function writeFields(fields: Fields): string {
  return Object.entries(fields)
    .map(([key, value]) => `${key}=${value.replace(/[%;\n\r]/g, (letter) => escapes[letter]!)}`)
    .join(';');
}

export interface FieldReading {
  readonly fields: ReadonlyMap<string, string>;
  /** The parts that are no field of ours, as they were. */
  readonly rest: readonly string[];
}

const field = /^([A-Za-z][A-Za-z.]*)=(.*)$/s;

/** @param isKnown whether a key is one of ours; what is not stays text */
export function readFields(text: string, isKnown: (key: string) => boolean): FieldReading {
  const fields = new Map<string, string>();
  const rest: string[] = [];
  for (const part of text.split(';')) {
    const [, key = '', value = ''] = field.exec(part.trimStart()) ?? [];
    if (key !== '' && isKnown(key)) fields.set(key, unescape(value));
    else if (part.trim() !== '') rest.push(part.trim());
  }
  return { fields, rest };
}

function unescape(value: string): string {
  return value.replace(/%(25|3B|0A|0D)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
