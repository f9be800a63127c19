/** Text as XML can hold it. */

// What XML 1.0 has no place for: control characters, halves of letters, two that are no letters.
const outside =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same text, with the sign for an unknown letter where XML has none. */
export function keepXmlLetters(text: string): string {
  return text.replace(outside, '\ufffd');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For an element and for an attribute; line ends and tabs stay what they are. */
export function escapeXml(text: string): string {
  return keepXmlLetters(text).replace(/[&<>"\t\n\r]/g, (letter) => escapes[letter]!);
}
