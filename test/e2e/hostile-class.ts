// Names that break what is not careful with them: every screen that shows pupils is tested with this class.

const longName = `Wilhelmina-Alexandrina ${'van den Oudenhoven-Rozemeijer '.repeat(7)}`.slice(0, 199).trimEnd();

/** Thirty names: HTML, object keys, right to left, emoji families, 200 characters, spreadsheet formulas, names twice. */
export const hostileNames: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(2)</script>',
  '"><svg onload=alert(3)>',
  '&lt;b&gt;Bo &amp; Ro&#x2F;',
  "Robin'); DROP TABLE labels;--",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the braces are the point
  '${alert(4)}{{4*4}}',
  'javascript:alert(5)',
  '__proto__',
  'constructor',
  'محمد عبد الرحمن الخطيب',
  'שָׁלוֹם בן־דוד',
  '\u202Eneve legeips\u202C',
  '👨‍👩‍👧‍👦',
  '👩🏽‍🚀 Noor 🏳️‍🌈',
  '王小明',
  'Zoë-Chloé Ștefănescu',
  'I\u0307brahim Işık',
  'Z̷̢̛a̶l̵g̴o̶',
  `${longName}${'e'.repeat(200 - longName.length)}`,
  'A',
  '=HYPERLINK("http://example.invalid","klik")',
  '+31 6 12345678',
  '-2+3',
  '@SUM(A1:A9)',
  'null',
  'undefined',
  'NaN',
  'Emma',
  'Emma',
  'emma ',
];

/** The same class as it would be pasted: one name a line. */
export const hostileNameList = hostileNames.join('\n');

/** As many labels as a class has pupils, all different: the names above, with a number behind those that come again. */
export function labelHostilely(count: number): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const name = hostileNames[index % hostileNames.length]!.trim().replaceAll(/[\u202A-\u202E]/g, '');
    const label = taken.has(name.toLowerCase()) ? `${index + 1} ${name}`.slice(0, 200) : name;
    taken.add(label.toLowerCase());
    return label;
  });
}
