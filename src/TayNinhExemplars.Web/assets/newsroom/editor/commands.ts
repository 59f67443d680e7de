import { lift, wrapIn } from 'prosemirror-commands';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { schema } from './schema.ts';

const { nodes } = schema;

export function isMarkActive(state: EditorState, type: MarkType): boolean {
  const { from, $from, to, empty } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

export function isInside(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
  return false;
}

/** Into the list, out of it again, or from one kind to the other. */
export function toggleList(type: NodeType): Command {
  const other = type === nodes.bullet_list ? nodes.ordered_list! : nodes.bullet_list!;
  return (state, dispatch) => {
    if (isInside(state, type)) return liftListItem(nodes.list_item!)(state, dispatch);
    if (!isInside(state, other)) return wrapInList(type)(state, dispatch);
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--)
      if ($from.node(depth).type === other) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { tight: $from.node(depth).attrs.tight as boolean }));
        return true;
      }
    return false;
  };
}

export const toggleQuote: Command = (state, dispatch) =>
  isInside(state, nodes.blockquote!) ? lift(state, dispatch) : wrapIn(nodes.blockquote!)(state, dispatch);

export const insertTable: Command = (state, dispatch) => {
  if (isInside(state, nodes.table!)) return false;
  const row = (cell: NodeType) => nodes.table_row!.create(null, [1, 2, 3].map(() => cell.createAndFill()!));
  const table = nodes.table!.create(null, [row(nodes.table_header!), row(nodes.table_cell!), row(nodes.table_cell!)]);
  if (dispatch) {
    const tr = state.tr.replaceSelectionWith(table);
    const at = Math.max(tr.selection.from - table.nodeSize, 0);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at))).scrollIntoView());
  }
  return true;
};

export const insertRule: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.horizontal_rule!.create()).scrollIntoView());
  return true;
};

/** A reference where the caret is and its text at the end of the story, with the caret moved there. */
export const insertFootnote: Command = (state, dispatch) => {
  const used = new Set<string>();
  state.doc.descendants(node => { if (node.attrs.label) used.add(String(node.attrs.label)); });
  let label = 1;
  while (used.has(String(label))) label++;
  if (!state.selection.$from.parent.inlineContent || state.selection.$from.parent.type.spec.code) return false;
  if (dispatch) {
    const tr = state.tr.replaceSelectionWith(nodes.footnote_reference!.create({ label: String(label) }), false);
    const end = tr.doc.content.size;
    tr.insert(end, nodes.footnote_definition!.create({ label: String(label) }, nodes.paragraph!.create()));
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end + 2))).scrollIntoView());
  }
  return true;
};
