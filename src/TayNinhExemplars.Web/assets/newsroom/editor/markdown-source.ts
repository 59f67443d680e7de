import type { Node } from 'prosemirror-model';
import { readBlocks } from './reader.ts';
import { schema } from './schema.ts';
import { BlockWriter, wouldMerge } from './writer.ts';

interface Origin { text: string; before: string; after: string; next: Node | null }

/**
 * Markdown to document and back. A block nobody touched is written exactly as it was read, whatever its spelling:
 * ProseMirror keeps an untouched node as the same object, so the object itself remembers its source.
 */
export class MarkdownSource {
  private readonly origins = new WeakMap<Node, Origin>();

  read(markdown: string): Node {
    const text = markdown.replace(/\r\n?/g, '\n').replaceAll('\u0000', '');
    const lines = text.split('\n');
    const blocks = readBlocks(text);
    blocks.forEach(({ node, from, to }, i) => {
      const next = blocks[i + 1];
      this.origins.set(node, {
        text: lines.slice(from, to).join('\n'),
        before: i === 0 ? lines.slice(0, from).map(line => `${line}\n`).join('') : '',
        after: lines.slice(to, next?.from).map(line => `\n${line}`).join('') + (next ? '\n' : ''),
        next: next?.node ?? null,
      });
    });
    return schema.topNodeType.createAndFill(null, blocks.map(b => b.node))!;
  }

  write(doc: Node): string {
    const writer = new BlockWriter(doc);
    let out = '';
    let last: { node: Node; origin: Origin | undefined } | null = null;
    doc.forEach((node, _offset, index) => {
      const origin = this.origins.get(node);
      const text = origin?.text ?? writer.write(node, doc, index);
      if (text === '') return;
      out += last ? this.gap(last, node) : origin?.before ?? '';
      out += text;
      last = { node, origin };
    });
    return (out + this.end(last)).normalize('NFC');
  }

  private gap(last: { node: Node; origin: Origin | undefined }, node: Node): string {
    if (last.origin?.next === node) return last.origin.after;
    return wouldMerge(last.node, node) ? '\n\n<!-- -->\n\n' : '\n\n';
  }

  private end(last: { origin: Origin | undefined } | null): string {
    return last?.origin && !last.origin.next ? last.origin.after : '';
  }
}
