/** A sheet as one file that opens anywhere: no script, no request, everything that was typed escaped. */
import type { PaperElement, PaperNode } from './paper-node';

interface PaperPage {
  readonly drawn: PaperElement;
  /** Of the tab and of the file that a printer makes: no name of anyone. */
  readonly title: string;
  readonly css: string;
}

/** Whatever a reader of the file does, nothing in it may run or ask for anything. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Text as UTF-8. `css` is of the app itself and stands as it is. */
export function writePaperHtml({ drawn, title, css }: PaperPage): string {
  return [
    '<!doctype html>',
    '<html lang="nl">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${css}</style>`,
    '</head>',
    '<body class="paper-page">',
    `<main>${writeNode(drawn)}</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function writeNode(node: PaperNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { tag, className, isFree, isHidden, children } = node;
  const attributes = [
    className === undefined ? '' : ` class="${escapeHtml(className)}"`,
    isFree ? ' dir="auto"' : '',
    isHidden ? ' aria-hidden="true"' : '',
  ].join('');
  return `<${tag}${attributes}>${children.map(writeNode).join('')}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Control characters become a space: a file may not hold them. Half a pair becomes the sign for what is missing. */
export function escapeHtml(text: string): string {
  return text
    .replace(loneSurrogates, '\uFFFD')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[&<>"']/g, (sign) => entities[sign]!);
}
