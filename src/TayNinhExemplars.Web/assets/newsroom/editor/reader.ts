import type MarkdownIt from 'markdown-it';
import type { Node } from 'prosemirror-model';
import { MarkdownParser, type ParseSpec } from 'prosemirror-markdown';
import { schema } from './schema.ts';
import { tokenize, type Token } from './tokens.ts';

const specs: Record<string, ParseSpec> = {
  paragraph: { block: 'paragraph' },
  heading: { block: 'heading', getAttrs: t => ({ level: Number(t.tag.slice(1)) }) },
  blockquote: { block: 'blockquote' },
  hr: { node: 'horizontal_rule' },
  code_block: { block: 'code_block', noCloseToken: true },
  fence: { block: 'code_block', getAttrs: t => ({ params: t.info || '' }), noCloseToken: true },
  html_block: { block: 'raw_block', noCloseToken: true },
  bullet_list: { block: 'bullet_list', getAttrs: (t, all, i) => ({ tight: isTight(all, i), bullet: t.markup || '-' }) },
  ordered_list: {
    block: 'ordered_list',
    getAttrs: (t, all, i) => ({ order: Number(t.attrGet('start') ?? 1), tight: isTight(all, i), delimiter: t.markup || '.' }),
  },
  list_item: { block: 'list_item' },
  table: { block: 'table' },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: 'table_row' },
  th: { block: 'table_header', getAttrs: alignment },
  td: { block: 'table_cell', getAttrs: alignment },
  footnote_reference: { block: 'footnote_definition', getAttrs: t => ({ label: t.meta.label }) },
  footnote_ref: { node: 'footnote_reference', getAttrs: t => ({ label: t.meta.label }) },
  image: {
    node: 'image',
    getAttrs: t => ({ src: t.attrGet('src'), alt: t.children?.map(c => c.content).join('') ?? '', title: t.attrGet('title') || null }),
  },
  hardbreak: { node: 'hard_break' },
  html_inline: { node: 'raw_inline', getAttrs: t => ({ source: t.content }), noCloseToken: true },
  em: { mark: 'em' },
  strong: { mark: 'strong' },
  s: { mark: 'strike' },
  link: { mark: 'link', getAttrs: t => ({ href: t.attrGet('href'), title: t.attrGet('title') || null }) },
  code_inline: { mark: 'code', noCloseToken: true },
};

/** A top-level block with the exact lines it was read from. */
export interface Block { node: Node; from: number; to: number }

// The parser is handed one block's tokens at a time, so that every block knows its own lines.
let handed: Token[] = [];
const parser = new MarkdownParser(schema, { parse: () => handed } as unknown as MarkdownIt, specs);

/** Reads Markdown block by block; lines no block claims (link definitions) become raw blocks, so nothing is lost. */
export function readBlocks(markdown: string): Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  let next = 0;
  for (const tokens of topLevel(tokenize(markdown))) {
    const range = linesOf(tokens, lines);
    if (!range || range.from < next) continue;
    unclaimed(lines, next, range.from, blocks);
    blocks.push({ node: parse(tokens) ?? raw(lines.slice(range.from, range.to).join('\n')), ...range });
    next = range.to;
  }
  unclaimed(lines, next, lines.length, blocks);
  return blocks;
}

function parse(tokens: Token[]): Node | null {
  handed = tokens;
  const doc = parser.parse('');
  return doc.childCount === 1 ? doc.firstChild : null;
}

function raw(source: string): Node {
  return schema.node('raw_block', null, source ? schema.text(source) : undefined);
}

function topLevel(tokens: Token[]): Token[][] {
  const groups: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) groups.push([]);
    groups.at(-1)!.push(token);
    depth += token.nesting;
  }
  return groups;
}

/** A footnote carries no lines of its own; its first child begins on the same line. */
function linesOf(tokens: Token[], lines: string[]): { from: number; to: number } | null {
  const maps = tokens.flatMap(t => t.map ? [t.map] : []);
  if (maps.length === 0) return null;
  const from = Math.min(...maps.map(m => m[0]));
  let to = Math.max(...maps.map(m => m[1]));
  while (to > from + 1 && isBlank(lines[to - 1])) to--;
  return { from, to };
}

function unclaimed(lines: string[], from: number, to: number, blocks: Block[]): void {
  while (from < to && isBlank(lines[from])) from++;
  while (to > from && isBlank(lines[to - 1])) to--;
  if (from < to) blocks.push({ node: raw(lines.slice(from, to).join('\n')), from, to });
}

function isBlank(line: string | undefined): boolean {
  return !line?.trim();
}

function isTight(tokens: readonly Token[], index: number): boolean {
  const first = tokens.slice(index + 1).find(t => t.type !== 'list_item_open');
  return first?.hidden ?? true;
}

function alignment(token: Token) {
  return { align: /text-align:(\w+)/.exec(token.attrGet('style') ?? '')?.[1] ?? null };
}
