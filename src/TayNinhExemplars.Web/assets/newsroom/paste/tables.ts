import { rename, styleOf, unwrap } from './nodes.ts';

const blocks = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote';

/** A Markdown table is a plain grid with a head: merged cells are opened up, paragraphs in a cell become lines. */
export function flattenTables(body: HTMLElement): void {
  for (const inner of [...body.querySelectorAll('table table')]) inner.replaceWith(inner.textContent ?? '');
  for (const table of [...body.querySelectorAll('table')]) {
    const rows = [...table.querySelectorAll('tr')].map(row => [...row.children].filter(c => /^t[dh]$/.test(c.localName)) as HTMLElement[]);
    const cells = rows.flat();
    // A single cell is a frame around text, not a table.
    if (cells.length <= 1) { table.replaceWith(...(cells[0]?.childNodes ?? [])); continue; }
    cells.forEach(flattenCell);
    spread(rows, table.ownerDocument);
    for (const cell of rows[0]?.length ? [...table.querySelector('tr')!.children] : []) if (cell.localName === 'td') rename(cell as HTMLElement, 'th');
    for (const other of [...table.querySelectorAll('caption, colgroup, col')]) other.remove();
    for (const group of [...table.querySelectorAll('thead, tbody, tfoot')]) unwrap(group);
  }
}

function flattenCell(cell: HTMLElement): void {
  const align = /text-align\s*:\s*(center|right)/i.exec(`${styleOf(cell)};${[...cell.querySelectorAll('p')].map(styleOf)[0] ?? ''}`)
    ?? /^(center|right)$/i.exec(cell.getAttribute('align') ?? cell.querySelector('p')?.getAttribute('align') ?? '');
  if (align) cell.setAttribute('data-align', align[1]!.toLowerCase());
  const paragraphs = [...cell.querySelectorAll(blocks)].filter(b => !b.querySelector(blocks) && b.textContent?.trim());
  paragraphs.forEach((block, i) => { if (i > 0) block.before(cell.ownerDocument.createElement('br')); });
  for (const block of [...cell.querySelectorAll(`${blocks}, ul, ol`)].reverse()) unwrap(block);
}

function spread(rows: HTMLElement[][], document: Document): void {
  const held: number[] = [];
  rows.forEach(row => {
    let column = 0;
    for (const cell of row) {
      while ((held[column] ?? 0) > 0) { held[column]!--; cell.before(document.createElement('td')); column++; }
      const width = span(cell, 'colspan');
      const height = span(cell, 'rowspan');
      for (let i = 0; i < width; i++) held[column + i] = height - 1;
      for (let i = 1; i < width; i++) cell.after(document.createElement('td'));
      column += width;
    }
    for (; column < held.length; column++)
      if ((held[column] ?? 0) > 0) { held[column]!--; row.at(-1)?.parentElement?.append(document.createElement('td')); }
  });
}

function span(cell: HTMLElement, name: string): number {
  return Math.min(Math.max(Number(cell.getAttribute(name)) || 1, 1), 50);
}
