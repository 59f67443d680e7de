import type { Mark, Node } from 'prosemirror-model';
import { MarkdownSerializerState, MarkdownSerializer } from 'prosemirror-markdown';
import { escapeText, label } from './escape.ts';
import { writeTable } from './table-writer.ts';

type State = MarkdownSerializerState;
type MarkSpecs = ConstructorParameters<typeof MarkdownSerializer>[1];
type NodeSpecs = ConstructorParameters<typeof MarkdownSerializer>[0];

/** Writes single blocks as Markdown; the labels are those of link definitions elsewhere in the document. */
export class BlockWriter {
  private readonly nodes: NodeSpecs;

  constructor(doc: Node) {
    const labels = linkLabels(doc);
    this.nodes = {
      ...blocks,
      text: (state, node) => state.text(escapeText(node.text ?? '', startsLine(state), labels), false),
      table: (state, node) => writeTable(state, node, cell => this.inline(cell)),
    };
  }

  write(node: Node, parent: Node, index: number): string {
    const state = this.state();
    state.render(node, parent, index);
    return state.out;
  }

  private inline(cell: Node): string {
    const state = this.state();
    if (cell.firstChild) state.renderInline(cell.firstChild, false);
    return state.out;
  }

  private state(): State & { out: string } {
    const Constructor = MarkdownSerializerState as unknown as new (n: NodeSpecs, m: MarkSpecs, o: object) => State & { out: string };
    return new Constructor(this.nodes, marks, {});
  }
}

/** Two lists of one kind side by side would be read as one. */
export function wouldMerge(before: Node, after: Node): boolean {
  return before.type === after.type && (before.type.name === 'bullet_list'
    ? before.attrs.bullet === after.attrs.bullet
    : before.type.name === 'ordered_list' && before.attrs.delimiter === after.attrs.delimiter);
}

const blocks: NodeSpecs = {
  paragraph(state, node) { state.renderInline(node); state.closeBlock(node); },
  heading(state, node) {
    state.write(`${'#'.repeat(node.attrs.level as number)} `);
    state.renderInline(node, false);
    state.closeBlock(node);
  },
  blockquote(state, node) { state.wrapBlock('> ', null, node, () => state.renderContent(node)); },
  horizontal_rule(state, node) { state.write('---'); state.closeBlock(node); },
  code_block(state, node) {
    const longest = Math.max(2, ...(node.textContent.match(/`{3,}/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    state.write(`${fence}${node.attrs.params as string}\n`);
    state.text(node.textContent, false);
    state.write('\n');
    state.write(fence);
    state.closeBlock(node);
  },
  raw_block(state, node) { state.text(node.textContent, false); state.closeBlock(node); },
  bullet_list(state, node, parent, index) {
    const bullet = node.attrs.bullet as string;
    const same = index > 0 && wouldMerge(parent.child(index - 1), node);
    const marker = same && parent.type.name !== 'doc' ? (bullet === '-' ? '*' : '-') : bullet;
    state.renderList(node, '  ', () => `${marker} `);
  },
  ordered_list(state, node) {
    const start = node.attrs.order as number;
    const delimiter = node.attrs.delimiter as string;
    const width = String(start + node.childCount - 1).length + 2;
    state.renderList(node, ' '.repeat(width), i => `${start + i}${delimiter} `.padEnd(width));
  },
  list_item(state, node) { state.renderContent(node); },
  footnote_definition(state, node) {
    state.wrapBlock('    ', `[^${node.attrs.label}]: `, node, () => state.renderContent(node));
  },
  image(state, node) {
    const { src, alt, title } = node.attrs as { src: string; alt: string; title: string | null };
    state.write(`![${(alt ?? '').replace(/\s+/g, ' ').replace(/[\\[\]`*_<]/g, '\\$&')}](${target(src, title)})`);
  },
  hard_break(state, _node, parent, index) {
    for (let i = index + 1; i < parent.childCount; i++)
      if (parent.child(i).type.name !== 'hard_break') { state.write('\\\n'); return; }
  },
  footnote_reference(state, node) { state.write(`[^${node.attrs.label}]`); },
  raw_inline(state, node) { state.write(node.attrs.source as string); },
};

const marks: MarkSpecs = {
  em: { open: '*', close: '*', mixable: true, expelEnclosingWhitespace: true },
  strong: { open: '**', close: '**', mixable: true, expelEnclosingWhitespace: true },
  strike: { open: '~~', close: '~~', mixable: true, expelEnclosingWhitespace: true },
  link: {
    open: '[',
    close: (_state, mark: Mark) => `](${target(mark.attrs.href as string, mark.attrs.title as string | null)})`,
    mixable: true,
  },
  code: {
    open: (_state, _mark, parent, index) => fenceFor(parent.child(index), 'open'),
    close: (_state, _mark, parent, index) => fenceFor(parent.child(index - 1), 'close'),
    escape: false,
  },
};

function fenceFor(node: Node, side: 'open' | 'close'): string {
  const text = node.text ?? '';
  const ticks = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length)) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return side === 'open' ? ticks + pad : pad + ticks;
}

function target(url: string, title: string | null): string {
  const safe = url.replace(/[\s<>]/g, c => encodeURIComponent(c)).replace(/[()\\]/g, '\\$&');
  return title ? `${safe} "${title.replace(/["\\]/g, '\\$&')}"` : safe;
}

function startsLine(state: State): boolean {
  const { out, atBlockStart } = state as unknown as { out: string; atBlockStart: boolean };
  return atBlockStart || /\\\n[ >]*$/.test(out);
}

function linkLabels(doc: Node): Set<string> {
  const found = new Set<string>();
  doc.descendants(node => {
    if (node.type.name === 'raw_block')
      for (const match of node.textContent.matchAll(/^ {0,3}\[([^\]^][^\]]*)\]:/gm)) found.add(label(match[1]!));
    return !node.isTextblock;
  });
  return found;
}
