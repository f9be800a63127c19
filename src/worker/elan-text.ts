/** An ELAN document as XML, by the schema EAFv3.0. */
import type { ElanDocument, ElanTier } from '../core/foreign/elan-format';
import type { NamedFilm } from '../core/foreign/named-film';
import { escapeXml, keepXmlLetters } from './xml-text';

const mimeTypes: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mpg: 'video/mpeg',
  wav: 'audio/x-wav',
};

export function toElanXml({ date, author, film, properties, tiers }: ElanDocument): string {
  const slots = new TimeSlots(tiers);
  const types = [...new Set(tiers.map(({ type }) => type))];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<ANNOTATION_DOCUMENT${attributes({
      AUTHOR: author,
      DATE: date,
      FORMAT: '3.0',
      VERSION: '3.0',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:noNamespaceSchemaLocation': 'http://www.mpi.nl/tools/elan/EAFv3.0.xsd',
    })}>`,
    '<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">',
    ...(film ? [mediaLine(film)] : []),
    ...properties.map(([name, value]) => `<PROPERTY${attributes({ NAME: name })}>${escapeXml(value)}</PROPERTY>`),
    '</HEADER>',
    '<TIME_ORDER>',
    ...slots.lines,
    '</TIME_ORDER>',
    ...tiers.flatMap((tier) => tierLines(tier, slots)),
    ...types.map(
      (type) =>
        `<LINGUISTIC_TYPE${attributes({ LINGUISTIC_TYPE_ID: type, TIME_ALIGNABLE: 'true', GRAPHIC_REFERENCES: 'false' })}/>`,
    ),
    '</ANNOTATION_DOCUMENT>',
    '',
  ];
  return lines.join('\n');
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

function mediaLine({ name, offsetMs }: NamedFilm): string {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

  const address = `./${encodeURIComponent(keepXmlLetters(name))}`;
  return `<MEDIA_DESCRIPTOR${attributes({
    MEDIA_URL: `file:///${address}`,
    MIME_TYPE: mimeTypes[ending] ?? 'unknown',
    RELATIVE_MEDIA_URL: address,
    ...(offsetMs !== 0 && { TIME_ORIGIN: String(offsetMs) }),
  })}/>`;
}

function tierLines({ id, participant, type, annotations }: ElanTier, slots: TimeSlots): string[] {
  const head = attributes({ TIER_ID: id, PARTICIPANT: participant, LINGUISTIC_TYPE_REF: type });
  return [
    `<TIER${head}>`,
    ...annotations.flatMap((annotation) => {
      const [from, to, number] = slots.next();
      const place = attributes({ ANNOTATION_ID: `a${number}`, TIME_SLOT_REF1: from, TIME_SLOT_REF2: to });
      const value = `<ANNOTATION_VALUE>${escapeXml(annotation.value)}</ANNOTATION_VALUE>`;
      return ['<ANNOTATION>', `<ALIGNABLE_ANNOTATION${place}>${value}</ALIGNABLE_ANNOTATION>`, '</ANNOTATION>'];
    }),
    '</TIER>',
  ];
}

/** Two slots for each annotation, in order of time as ELAN keeps them; given out in the order of the annotations. */
class TimeSlots {
  readonly lines: string[];
  readonly #ids: string[];
  #given = 0;

  constructor(tiers: readonly ElanTier[]) {
    const times = tiers.flatMap(({ annotations }) => annotations.flatMap(({ fromMs, toMs }) => [fromMs, toMs]));
    const inOrder = times.map((_, index) => index).sort((a, b) => times[a]! - times[b]! || a - b);
    this.#ids = times.map(() => '');
    this.lines = inOrder.map((index, place) => {
      const id = `ts${String(place + 1)}`;
      this.#ids[index] = id;
      return `<TIME_SLOT${attributes({ TIME_SLOT_ID: id, TIME_VALUE: String(times[index]) })}/>`;
    });
  }

  next(): [from: string, to: string, number: string] {
    const index = this.#given++;
    return [this.#ids[index * 2]!, this.#ids[index * 2 + 1]!, String(index + 1)];
  }
}
