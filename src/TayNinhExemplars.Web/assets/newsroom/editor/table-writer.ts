import type { Node } from 'prosemirror-model';
import type { MarkdownSerializerState } from 'prosemirror-markdown';

const rules: Record<string, string> = { left: ':---', center: ':---:', right: '---:' };

/** The first row is the head, because Markdown knows no table without one. */
export function writeTable(state: MarkdownSerializerState, table: Node, inline: (cell: Node) => string): void {
  const rows = table.children.map(row => row.children);
  const columns = Math.max(...rows.map(row => row.length));
  rows.forEach((cells, i) => {
    writeRow(state, fill(cells.map(cell => inCell(inline(cell))), columns, ''));
    if (i === 0) writeRow(state, fill(cells.map(cell => rules[cell.attrs.align as string] ?? '---'), columns, '---'));
  });
  state.closeBlock(table);
}

function writeRow(state: MarkdownSerializerState, cells: string[]): void {
  state.ensureNewLine();
  state.write(`| ${cells.join(' | ')} |`);
}

function fill(cells: string[], columns: number, filler: string): string[] {
  return [...cells, ...Array<string>(columns - cells.length).fill(filler)];
}

function inCell(markdown: string): string {
  return markdown.replace(/\\\n/g, '<br>').replace(/\n/g, ' ').replace(/(\\*)\|/g, (bar, slashes: string) => slashes.length % 2 ? bar : `${slashes}\\|`).trim();
}
