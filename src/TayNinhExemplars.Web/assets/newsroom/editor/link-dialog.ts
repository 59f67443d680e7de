import type { Mark } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { announce, element } from '../shared/dom.ts';
import { ask } from '../shared/dialog.ts';
import { text } from '../shared/texts.ts';
import { whenNotComposing } from './composition.ts';
import { schema } from './schema.ts';

const link = schema.marks.link!;

export const editLink: Command = (_state, _dispatch, view) => {
  if (view) void edit(view);
  return true;
};

async function edit(view: EditorView): Promise<void> {
  const { from, to, href } = linkAt(view.state);
  const words = view.state.doc.textBetween(from, to);
  const remove = element('button', { type: 'submit', class: 'button', name: 'remove', value: '1', formnovalidate: true }, text('remove'));
  const answer = await ask(text('link.title'), [
    { name: 'href', label: text('link.href'), value: href, required: true },
    { name: 'words', label: text('link.text'), value: words },
  ], { action: text('apply'), extra: href ? [remove] : [] });
  view.focus();
  if (!answer) return;
  whenNotComposing(view, () => apply(view, from, to, answer, words));
}

function apply(view: EditorView, from: number, to: number, answer: Record<string, string>, before: string): void {
  const href = normalise(answer.href ?? '');
  const tr = view.state.tr.removeMark(from, to, link);
  if (!answer.remove && !href) return announce(text('link.invalid'));
  if (answer.remove || !href) return view.dispatch(tr);
  const words = answer.words?.trim() || before || href;
  if (words === before) tr.addMark(from, to, link.create({ href }));
  else tr.replaceWith(from, to, schema.text(words, [...view.state.doc.resolve(from).marks().filter(m => m.type !== link), link.create({ href })]));
  view.dispatch(tr.scrollIntoView());
}

function normalise(href: string): string {
  const trimmed = href.trim();
  if (/^(https?:|mailto:|tel:)/i.test(trimmed) || /^[/#]/.test(trimmed)) return trimmed;
  return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(trimmed) ? `https://${trimmed}` : '';
}

/** The whole link under the caret, or the selection. */
function linkAt(state: EditorState): { from: number; to: number; href: string } {
  const { $from, from, to, empty } = state.selection;
  const mark = link.isInSet(empty ? $from.marks() : state.doc.resolve(Math.min(from + 1, state.doc.content.size)).marks());
  if (!mark) return { from, to, href: '' };
  return { ...(empty ? extent(state, mark) : { from, to }), href: String(mark.attrs.href) };
}

function extent(state: EditorState, mark: Mark): { from: number; to: number } {
  const { $from } = state.selection;
  const start = $from.start();
  let [from, to] = [state.selection.from, state.selection.from];
  $from.parent.forEach((node, offset) => {
    if (!mark.isInSet(node.marks)) return;
    const [begin, end] = [start + offset, start + offset + node.nodeSize];
    if (begin <= to && end >= from) { from = Math.min(from, begin); to = Math.max(to, end); }
  });
  return { from, to };
}
