import { expect, test } from 'vitest';
import type { Paper } from '../../../src/core/report/paper';
import { drawPaper } from '../../../src/core/report/paper-drawing';
import { fitPaper } from '../../../src/core/report/paper-fit';
import { escapeHtml, writePaperHtml } from '../../../src/core/report/paper-html';

const nasty = '"><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\u0000\uD800';

const paper: Paper = {
  title: nasty,
  line: [nasty, 'keek mee: MV'],
  sections: [
    {
      heading: nasty,
      blocks: [
        { type: 'text', text: nasty },
        { type: 'small', text: 'klein' },
        { type: 'finding', seen: nasty, question: 'Wat zag je?' },
        {
          type: 'seats',
          plan: {
            board: 'BORD',
            columns: 2,
            seats: [{ name: nasty, count: '3', isNone: false }, null, { name: 'BR', count: '0', isNone: true }],
          },
        },
        { type: 'written', text: '', lines: 2, label: nasty },
        { type: 'written', text: nasty, lines: 2 },
      ],
    },
    { heading: 'links', blocks: [], half: true },
    { heading: 'rechts', blocks: [], half: true },
    { heading: 'alleen', blocks: [], half: true },
  ],
  foot: [nasty],
  goesOn: nasty,
};

const html = writePaperHtml({ drawn: drawPaper(fitPaper(paper)), title: nasty, css: '.paper { color: black }' });

test('everything that was typed is escaped, and nothing in the file can run or ask', () => {
  expect(html).not.toMatch(/<script|<img|<link|<iframe|javascript:|\son\w+=[^&]*>|https?:|url\(|@import/);
  expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;');
  expect(html).not.toMatch(/[\u0000\uD800-\uDFFF]/);
});

test('is a whole page of its own', () => {
  expect(html.startsWith('<!doctype html>\n<html lang="nl">')).toBe(true);
  expect(html).toContain('<style>.paper { color: black }</style>');
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html.match(/<(\w+)/g)?.length).toBeGreaterThan(20);
});

test('pupils stand at their places; none is a broken line, and a passage says nothing', () => {
  expect(html).toContain('<ul class="paper-seats paper-columns-2">');
  expect(html).toContain('<li class="paper-passage" aria-hidden="true"></li>');
  expect(html).toContain('<li class="paper-seat paper-none"><bdi>BR</bdi><b>0</b></li>');
});

test('what is empty has lines to write on; two halves stand side by side, one alone does not', () => {
  // Two, and what there is room for.
  expect(html.match(/paper-writing-line/g)).toHaveLength(2 + 3);
  expect(html.match(/<div class="paper-halves">/g)).toHaveLength(1);
});

test('signs become entities, and control characters a space', () => {
  expect(escapeHtml(`<a b="c">'&\u0007\uDC00`)).toBe('&lt;a b=&quot;c&quot;&gt;&#39;&amp; \uFFFD');
  expect(escapeHtml('👍 محمد')).toBe('👍 محمد');
});
