import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { postJson } from '../shared/http.ts';
import { whenNotComposing } from './composition.ts';

interface Block { text: string; quote: boolean; table: boolean }
interface Mark { block: number; start: number; length: number; kind: 'number' | 'inflated'; answered: boolean; say: string }

const key = new PluginKey<DecorationSet>('warnings');
const patience = 900;

/**
 * Marks numbers and inflated wording while somebody writes. It only draws: the text is never touched, and nothing is drawn
 * while a letter is being composed, so that an input method is not disturbed.
 */
export function warnings(url: string, itemId: () => string): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, old) => tr.getMeta(key) as DecorationSet | undefined ?? (tr.docChanged ? old.map(tr.mapping, tr.doc) : old),
    },
    props: { decorations(state) { return key.getState(state); } },
    view: view => new Watch(view, url, itemId),
  });
}

class Watch {
  private timer = 0;
  private asked: AbortController | undefined;

  constructor(private readonly view: EditorView, private readonly url: string, private readonly itemId: () => string) { this.later(); }

  update(view: EditorView, before: { doc: Node }): void {
    if (!view.state.doc.eq(before.doc)) this.later();
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.asked?.abort();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => { if (this.view.composing) this.later(); else void this.ask(); }, patience);
  }

  private async ask(): Promise<void> {
    this.asked?.abort();
    this.asked = new AbortController();
    const doc = this.view.state.doc;
    const { blocks, starts } = blocksOf(doc);
    try {
      const marks = await postJson<Mark[]>(this.url, { id: this.itemId(), blocks }, this.asked.signal);
      whenNotComposing(this.view, () => {
        // What was written meanwhile is asked about next.
        if (this.view.state.doc !== doc) return;
        const drawn = marks.map(m => Decoration.inline(starts[m.block]! + m.start, starts[m.block]! + m.start + m.length,
          { class: `warning warning-${m.kind}${m.answered ? ' is-answered' : ''}`, title: m.say }));
        this.view.dispatch(this.view.state.tr.setMeta(key, DecorationSet.create(doc, drawn)).setMeta('addToHistory', false));
      });
    } catch {
      // Without an answer nothing is marked; the list below the form and the publication ask again.
    }
  }
}

/** Every paragraph as text in which each position of the document is one letter, so that spans need no translation. */
export function blocksOf(doc: Node): { blocks: Block[]; starts: number[] } {
  const blocks: Block[] = [], starts: number[] = [];
  const walk = (node: Node, at: number, quote: boolean, table: boolean): void => node.forEach((child, offset) => {
    const inside = at + offset + 1;
    if (child.isTextblock) {
      if (child.type.spec.code) return;
      blocks.push({ text: child.textBetween(0, child.content.size, undefined, '\ufffc'), quote, table });
      starts.push(inside);
    } else if (!child.isLeaf) walk(child, inside, quote || child.type.name === 'blockquote', table || child.type.name === 'table');
  });
  walk(doc, 0, false, false);
  return { blocks, starts };
}
