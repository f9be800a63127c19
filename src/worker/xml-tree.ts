/** XML from elsewhere as a tree of objects. Nothing in it can reach outside, name entities, or be nested for ever. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Attributes as texts, elements as lists of nodes by their name, and the text in between. */
export interface XmlNode {
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (name: string) => readonly XmlNode[];
  readonly text: string;
}

export type XmlReading =
  | { readonly type: 'ok'; readonly root: XmlNode; readonly rootName: string }
  | { readonly type: 'error'; readonly kind: 'notXml' | 'xmlEntities' | 'tooDeep'; readonly line?: number };

/** An ELAN document is five deep. */
const deepest = 50;

const textKey = '#text';
const attributesKey = '@';

export function readXml(text: string): XmlReading {
  // A document type may define entities that grow without end; ELAN has none.
  const definition = /<!(?:DOCTYPE|ENTITY)/i.exec(text);
  if (definition) return { type: 'error', kind: 'xmlEntities', line: lineAt(text, definition.index) };
  const deep = findTooDeep(text);
  if (deep !== undefined) return { type: 'error', kind: 'tooDeep', line: lineAt(text, deep) };
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { type: 'error', kind: 'notXml', line: valid.err.line };
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributesGroupName: attributesKey,
    attributeNamePrefix: '',
    textNodeName: textKey,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  });
  try {
    const document = parser.parse(text) as Readonly<Record<string, unknown>>;
    const [rootName, roots] =
      Object.entries(document).find(([name]) => !name.startsWith('?') && name !== textKey) ?? [];
    const root: unknown = Array.isArray(roots) ? roots[0] : undefined;
    if (rootName === undefined || root === undefined) return { type: 'error', kind: 'notXml' };
    return { type: 'ok', root: toNode(root), rootName };
  } catch {
    // What the parser finds dangerous (a tag named as a member of every object) it throws away whole.
    return { type: 'error', kind: 'notXml' };
  }
}

function lineAt(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Counts tags that open and close without parsing. What it says of text that is not XML does not matter. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1];
    if (next === '?' || next === '!') continue;
    const end = text.indexOf('>', at);
    if (end < 0) return undefined;
    if (next === '/') depth--;
    else if (text[end - 1] !== '/') depth++;
    if (depth > deepest) return at;
  }
  return undefined;
}

function toNode(value: unknown): XmlNode {
  if (typeof value !== 'object' || value === null) {
    return { attributes: new Map(), children: () => [], text: typeof value === 'string' ? decode(value) : '' };
  }
  const record = value as Readonly<Record<string, unknown>>;
  const attributes = (record[attributesKey] ?? {}) as Readonly<Record<string, unknown>>;
  const words = record[textKey];
  return {
    attributes: new Map(Object.entries(attributes).map(([name, each]) => [name, decode(String(each))])),
    children: (name) => {
      const list = Object.hasOwn(record, name) ? record[name] : [];
      return (Array.isArray(list) ? list : [list]).map(toNode);
    },
    text: decode((Array.isArray(words) ? words : [words ?? '']).join('')),
  };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const highestLetter = 0x10ffff;

/** The five that XML has by itself, and numbers; once, so that nothing grows. */
function decode(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const letter = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return letter <= highestLetter ? String.fromCodePoint(letter) : whole;
  });
}
