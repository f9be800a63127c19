/**
 * A chart as a picture of its own: what the style sheet says is written on the marks themselves, because the file has
 * no style sheet. Presentation attributes, not styles: every drawing program reads them, and so does the policy.
 */

const svgNamespace = 'http://www.w3.org/2000/svg';

const copied = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'visibility',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'direction',
  'unicode-bidi',
] as const;

/** The font of the app is not in the file: whoever opens it has another one of the same kind. */
const fontFamily = 'system-ui, sans-serif';

/** What only means something on the screen. */
const dropped = ['class', 'style', 'tabindex', 'role', 'aria-label', 'aria-describedby', 'focusable'] as const;

/** Room around the picture: what hangs over the edge of the chart is whole. */
const margin = 12;

/** How the summary under the picture is broken into lines. */
const words = { size: 13, lineHeight: 18, widthOfLetter: 6.7 };

/** The longest side of a canvas that every browser draws, and the most points it may have, in pixels. */
const longestSide = 8_192;
const mostPixels = 16_000_000;

interface ChartPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Copies the chart as it is on a light screen. An element with `data-saved-as` is written with that text instead: outside
 * the app pupils are initials. What is marked `data-unsaved` (the mark in focus) stays out.
 */
export function copyChart(source: SVGSVGElement, summary: string): ChartPicture {
  return inLight(() => drawCopy(source, summary));
}

/** A picture ends on paper or in a letter, also when the screen is dark. Nothing is painted in between. */
function inLight<Result>(draw: () => Result): Result {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset['theme'] = 'light';
  try {
    return draw();
  } finally {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}

function drawCopy(source: SVGSVGElement, summary: string): ChartPicture {
  const box = source.viewBox.baseVal;
  const chartWidth = Math.ceil(box && box.width > 0 ? box.width : source.clientWidth);
  const chartHeight = Math.ceil(box && box.height > 0 ? box.height : source.clientHeight);
  const lines = breakLines(summary, Math.floor(chartWidth / words.widthOfLetter));
  const width = chartWidth + 2 * margin;
  const height = chartHeight + lines.length * words.lineHeight + 3 * margin;
  const colours = getComputedStyle(source.closest('.chart-figure') ?? source);

  const copy = source.cloneNode(true) as SVGSVGElement;
  writeLooks(source, copy);
  for (const unsaved of copy.querySelectorAll('[data-unsaved]')) unsaved.remove();
  for (const renamed of copy.querySelectorAll('[data-saved-as]')) {
    renamed.textContent = renamed.getAttribute('data-saved-as');
    renamed.removeAttribute('data-saved-as');
  }
  copy.setAttribute('xmlns', svgNamespace);
  copy.setAttribute('viewBox', `${-margin} ${-margin} ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', fontFamily);
  copy.prepend(
    create('title', {}, summary),
    create('rect', {
      x: -margin,
      y: -margin,
      width,
      height,
      fill: colours.getPropertyValue('--card').trim() || '#ffffff',
    }),
  );
  for (const [index, line] of lines.entries()) {
    const y = chartHeight + margin + words.lineHeight * (index + 1) - 4;
    const fill = colours.getPropertyValue('--ink').trim() || '#000000';
    copy.append(create('text', { x: 0, y, fill, 'font-size': words.size }, line));
  }
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}

/** The picture in points, twice as sharp as on the screen where that is not too large. */
export async function drawPicture({ svg, width, height }: ChartPicture): Promise<Uint8Array<ArrayBuffer>> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(2, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser draws no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('The canvas gave no picture');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}

function writeLooks(source: Element, copy: Element): void {
  const style = getComputedStyle(source);
  for (const name of dropped) copy.removeAttribute(name);
  if (style.display === 'none') copy.setAttribute('data-unsaved', '');
  for (const property of copied) {
    const value = style.getPropertyValue(property);
    if (value !== '') copy.setAttribute(property, value);
  }
  for (const [index, child] of [...source.children].entries()) writeLooks(child, copy.children[index]!);
}

function create(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): Element {
  const element = document.createElementNS(svgNamespace, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

function breakLines(text: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
