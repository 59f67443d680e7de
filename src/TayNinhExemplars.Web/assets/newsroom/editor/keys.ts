import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { toggleList, toggleQuote } from './commands.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

const hardBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create()).scrollIntoView());
  return true;
};

/** Shortcuts as in the word processors journalists know. Tab is only taken inside a list or a table, so the keyboard can leave. */
export function keys(editLink: Command): Plugin[] {
  return [
    keymap({
      'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo,
      'Mod-b': toggleMark(marks.strong!), 'Mod-i': toggleMark(marks.em!), 'Mod-Shift-x': toggleMark(marks.strike!), 'Mod-e': toggleMark(marks.code!),
      'Mod-k': editLink,
      'Mod-Alt-0': setBlockType(nodes.paragraph!),
      'Mod-Alt-2': setBlockType(nodes.heading!, { level: 2 }), 'Mod-Alt-3': setBlockType(nodes.heading!, { level: 3 }), 'Mod-Alt-4': setBlockType(nodes.heading!, { level: 4 }),
      'Mod-Shift-7': toggleList(nodes.ordered_list!), 'Mod-Shift-8': toggleList(nodes.bullet_list!), 'Mod-Shift-9': toggleQuote,
      'Shift-Enter': chainCommands(exitCode, hardBreak), 'Mod-Enter': exitCode,
      Enter: splitListItem(nodes.list_item!),
      Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item!)),
      'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item!)),
    }),
    keymap(baseKeymap),
  ];
}

/**
 * Only what is typed at the start of a line turns into structure. There is deliberately no "undo on Backspace":
 * Unikey corrects a syllable by sending Backspace keys itself.
 */
export function lineStartRules(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading!, match => ({ level: match[1]!.length })),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote!),
      wrappingInputRule(/^\s*([-+*])\s$/, nodes.bullet_list!),
      wrappingInputRule(/^(\d{1,3})\.\s$/, nodes.ordered_list!, match => ({ order: Number(match[1]) }), (match, node) => node.childCount + (node.attrs.order as number) === Number(match[1])),
    ],
  });
}
