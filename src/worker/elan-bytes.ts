/** An ELAN file as text: from here on it is what ELAN keeps, or refused. */
import { ownProperties, type ReadAnnotation, type ReadElanDocument, type ReadTier } from '../core/foreign/elan-format';
import { readElanDocument } from '../core/foreign/elan-reading';
import { type ForeignReading, refuseFile } from '../core/foreign/foreign-file';
import { readUntrustedJson } from '../core/record/untrusted-json';
import { readXml, type XmlNode } from './xml-tree';

export function readElanText(text: string): ForeignReading {
  const reading = readXml(text);
  if (reading.type === 'error') return refuseFile(reading.kind, '', reading.line);
  const { root, rootName } = reading;
  if (rootName !== 'ANNOTATION_DOCUMENT') return refuseFile('notElan', rootName.slice(0, 60));
  const [header] = root.children('HEADER');
  const [order] = root.children('TIME_ORDER');
  const units = header?.attributes.get('TIME_UNITS') ?? 'milliseconds';
  if (!order) return refuseFile('notElan', 'TIME_ORDER');
  if (units !== 'milliseconds') return refuseFile('wrongValue', 'HEADER.TIME_UNITS');
  const slots = readSlots(order);
  if (typeof slots === 'string') return refuseFile('wrongValue', slots);
  const document: ReadElanDocument = {
    date: root.attributes.get('DATE') ?? '',
    media: (header?.children('MEDIA_DESCRIPTOR') ?? []).map(mediaName).filter((name) => name !== ''),
    properties: new Map(
      (header?.children('PROPERTY') ?? []).map(({ attributes, text: value }) => [attributes.get('NAME') ?? '', value]),
    ),
    slots,
    tiers: root.children('TIER').map(readTier),
  };
  const rest = readUntrustedJson(document.properties.get(ownProperties.rest) ?? 'null');
  return readElanDocument(document, rest.type === 'ok' ? rest.document : undefined);
}

/** @returns the place of the first time that is none */
function readSlots(order: XmlNode): Map<string, number | null> | string {
  const slots = new Map<string, number | null>();
  for (const [index, { attributes }] of order.children('TIME_SLOT').entries()) {
    const value = attributes.get('TIME_VALUE');
    if (value !== undefined && !/^\d{1,12}$/.test(value)) return `TIME_ORDER.TIME_SLOT[${String(index)}].TIME_VALUE`;
    slots.set(attributes.get('TIME_SLOT_ID') ?? '', value === undefined ? null : Number(value));
  }
  return slots;
}

function mediaName({ attributes }: XmlNode): string {
  const address = attributes.get('RELATIVE_MEDIA_URL') || attributes.get('MEDIA_URL') || '';
  const name = address.split(/[/\\]/).at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readTier(tier: XmlNode): ReadTier {
  return {
    id: tier.attributes.get('TIER_ID') ?? '',
    participant: tier.attributes.get('PARTICIPANT') ?? '',
    type: tier.attributes.get('LINGUISTIC_TYPE_REF') ?? '',
    annotations: tier.children('ANNOTATION').flatMap((annotation): ReadAnnotation[] => [
      ...annotation.children('ALIGNABLE_ANNOTATION').map(({ attributes, children }) => ({
        id: attributes.get('ANNOTATION_ID') ?? '',
        slots: [attributes.get('TIME_SLOT_REF1') ?? '', attributes.get('TIME_SLOT_REF2') ?? ''] as const,
        value: children('ANNOTATION_VALUE')[0]?.text ?? '',
      })),
      ...annotation.children('REF_ANNOTATION').map(({ attributes, children }) => ({
        id: attributes.get('ANNOTATION_ID') ?? '',
        parent: attributes.get('ANNOTATION_REF') ?? '',
        value: children('ANNOTATION_VALUE')[0]?.text ?? '',
      })),
    ]),
  };
}
