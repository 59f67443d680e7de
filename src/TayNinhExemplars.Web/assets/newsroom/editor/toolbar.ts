import { setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { liftListItem, sinkListItem } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { element } from '../shared/dom.ts';
import { text, type TextKey } from '../shared/texts.ts';
import { insertFootnote, insertRule, insertTable, isInside, isMarkActive, toggleList, toggleQuote } from './commands.ts';
import { icon } from './icons.ts';
import { editLink } from './link-dialog.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

interface Tool { key: TextKey; icon: string; shortcut?: string; run: Command; active?: (state: EditorState) => boolean; onlyInTable?: boolean }

const tools: readonly (Tool | null)[] = [
  { key: 'editor.bold', icon: 'bold', shortcut: 'Ctrl+B', run: toggleMark(marks.strong!), active: s => isMarkActive(s, marks.strong!) },
  { key: 'editor.italic', icon: 'italic', shortcut: 'Ctrl+I', run: toggleMark(marks.em!), active: s => isMarkActive(s, marks.em!) },
  { key: 'editor.strike', icon: 'strike', shortcut: 'Ctrl+Shift+X', run: toggleMark(marks.strike!), active: s => isMarkActive(s, marks.strike!) },
  { key: 'editor.link', icon: 'link', shortcut: 'Ctrl+K', run: editLink, active: s => isMarkActive(s, marks.link!) },
  null,
  { key: 'editor.bullets', icon: 'bullets', shortcut: 'Ctrl+Shift+8', run: toggleList(nodes.bullet_list!), active: s => isInside(s, nodes.bullet_list!) },
  { key: 'editor.numbers', icon: 'numbers', shortcut: 'Ctrl+Shift+7', run: toggleList(nodes.ordered_list!), active: s => isInside(s, nodes.ordered_list!) },
  { key: 'editor.indent', icon: 'indent', shortcut: 'Tab', run: sinkListItem(nodes.list_item!) },
  { key: 'editor.outdent', icon: 'outdent', shortcut: 'Shift+Tab', run: liftListItem(nodes.list_item!) },
  { key: 'editor.quote', icon: 'quote', shortcut: 'Ctrl+Shift+9', run: toggleQuote, active: s => isInside(s, nodes.blockquote!) },
  null,
  { key: 'editor.table', icon: 'table', run: insertTable, active: s => isInside(s, nodes.table!) },
  { key: 'editor.footnote', icon: 'footnote', run: insertFootnote },
  { key: 'editor.rule', icon: 'rule', run: insertRule },
  { key: 'editor.code', icon: 'code', shortcut: 'Ctrl+E', run: toggleMark(marks.code!), active: s => isMarkActive(s, marks.code!) },
  null,
  { key: 'editor.undo', icon: 'undo', shortcut: 'Ctrl+Z', run: undo },
  { key: 'editor.redo', icon: 'redo', shortcut: 'Ctrl+Y', run: redo },
  ...([['rowBefore', addRowBefore], ['rowAfter', addRowAfter], ['columnBefore', addColumnBefore], ['columnAfter', addColumnAfter],
    ['deleteRow', deleteRow], ['deleteColumn', deleteColumn], ['deleteTable', deleteTable]] as const)
    .map(([name, run]) => ({ key: `editor.${name}` as TextKey, icon: name, run, onlyInTable: true })),
];

export interface Toolbar { dom: HTMLElement; update(): void }

/** One tab stop; the arrow keys move between the buttons (WAI-ARIA toolbar). */
export function makeToolbar(view: () => EditorView, extra: { image: () => void; source: () => void }): Toolbar {
  const dom = element('div', { class: 'editor-toolbar', role: 'toolbar', 'aria-label': text('editor.toolbar') });
  const style = styleSelect(view);
  const made = tools.map(tool => tool ? { tool, button: toolButton(tool, view) } : null);
  const image = plainButton('editor.image', 'image', extra.image);
  const source = plainButton('editor.source', 'source', extra.source);
  source.classList.add('editor-source-button');
  source.append(element('span', {}, text('editor.source')));
  dom.append(style, ...made.map(m => m?.button ?? element('span', { class: 'editor-separator', 'aria-hidden': 'true' })));
  made.find(m => m?.tool.key === 'editor.table')?.button.before(image);
  dom.append(source);
  roving(dom);
  return {
    dom,
    update() {
      const { state } = view();
      const inTable = isInside(state, nodes.table!);
      for (const one of made) {
        if (!one) continue;
        if (one.tool.active) one.button.setAttribute('aria-pressed', String(one.tool.active(state)));
        if (one.tool.onlyInTable) one.button.hidden = !inTable;
        else one.button.setAttribute('aria-disabled', String(!one.tool.run(state)));
      }
      const { parent } = state.selection.$from;
      style.value = parent.type === nodes.heading ? String(parent.attrs.level) : parent.type === nodes.code_block ? 'code' : '0';
    },
  };
}

function styleSelect(view: () => EditorView): HTMLSelectElement {
  const select = element('select', { class: 'editor-style', 'aria-label': text('editor.style') },
    element('option', { value: '0' }, text('editor.paragraph')),
    ...[1, 2, 3, 4, 5, 6].map(level => element('option', { value: String(level), hidden: level === 1 || level > 4 }, text('editor.heading', level))),
    element('option', { value: 'code' }, text('editor.codeBlock')));
  select.addEventListener('change', () => {
    const { state, dispatch } = view();
    const command = select.value === 'code' ? setBlockType(nodes.code_block!)
      : select.value === '0' ? setBlockType(nodes.paragraph!) : setBlockType(nodes.heading!, { level: Number(select.value) });
    command(state, dispatch.bind(view()));
    view().focus();
  });
  return select;
}

function toolButton(tool: Tool, view: () => EditorView): HTMLButtonElement {
  const button = plainButton(tool.key, tool.icon, () => {
    const target = view();
    if (target.composing) return;
    tool.run(target.state, tr => target.dispatch(tr), target);
    if (tool.key !== 'editor.link') target.focus();
  }, tool.shortcut);
  if (tool.onlyInTable) { button.hidden = true; button.append(element('span', {}, text(tool.key))); }
  return button;
}

function plainButton(key: TextKey, name: string, click: () => void, shortcut?: string): HTMLButtonElement {
  const title = shortcut ? `${text(key)} (${shortcut})` : text(key);
  const button = element('button', { type: 'button', class: 'editor-tool', title, 'aria-label': text(key), mousedown: e => e.preventDefault(), click });
  button.append(icon(name));
  return button;
}

function roving(bar: HTMLElement): void {
  const stops = () => [...bar.querySelectorAll<HTMLElement>('button, select')].filter(e => !e.hidden);
  stops().forEach((stop, i) => { stop.tabIndex = i === 0 ? 0 : -1; });
  bar.addEventListener('focusin', event => { for (const stop of bar.querySelectorAll<HTMLElement>('button, select')) stop.tabIndex = stop === event.target ? 0 : -1; });
  bar.addEventListener('keydown', event => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step || event.target instanceof HTMLSelectElement && event.altKey) return;
    const all = stops();
    all.at((all.indexOf(event.target as HTMLElement) + step) % all.length)?.focus();
    event.preventDefault();
  });
}
