import { announce, element, freshId } from '../shared/dom.ts';
import { text } from '../shared/texts.ts';

export interface Option { id: string; text: string; detail?: string; status?: string }

interface Settings {
  label: string;
  search: (query: string, signal: AbortSignal) => Promise<Option[]>;
  choose: (option: Option) => void;
  create?: (query: string) => void;
}

/** A search field with a list of answers (WAI-ARIA combobox): arrows move, Enter takes, Escape closes. */
export function makeCombobox({ label, search, choose, create }: Settings): HTMLElement {
  const listId = freshId('options');
  const list = element('ul', { id: listId, role: 'listbox', class: 'combobox-list', hidden: true, 'aria-label': label });
  const input = element('input', {
    type: 'text', role: 'combobox', class: 'input', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId,
    'aria-label': label, placeholder: text('picker.placeholder'),
  });
  let options: (Option & { isNew?: boolean })[] = [];
  let active = -1;
  let running: AbortController | null = null;
  let timer = 0;

  const close = () => { list.hidden = true; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); active = -1; };
  const take = (option: (typeof options)[number]) => {
    const query = input.value.trim();
    input.value = '';
    close();
    if (option.isNew) create?.(query.normalize('NFC'));
    else choose(option);
    input.focus();
  };
  const mark = (index: number) => {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    const item = list.children[index];
    if (item) { input.setAttribute('aria-activedescendant', item.id); item.scrollIntoView({ block: 'nearest' }); }
  };
  const show = (found: typeof options) => {
    options = found;
    list.replaceChildren(...found.map(option => optionElement(option, () => take(option))));
    if (found.length === 0) list.append(element('li', { class: 'combobox-none' }, text('picker.none')));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    announce(found.length ? text('picker.results', found.length) : text('picker.none'));
    if (found.length) mark(0);
  };
  const look = async () => {
    running?.abort();
    running = new AbortController();
    const query = input.value.trim().normalize('NFC');
    try {
      const found = await search(query, running.signal);
      const exists = found.some(o => o.text.localeCompare(query, 'vi', { sensitivity: 'accent' }) === 0);
      show(create && query && !exists ? [...found, { id: '', text: text('picker.create', query), isNew: true }] : found);
    } catch (error) {
      if ((error as Error).name !== 'AbortError') { list.replaceChildren(element('li', { class: 'combobox-none' }, text('failed'))); list.hidden = false; }
    }
  };

  input.addEventListener('input', event => {
    // A half-made syllable is not worth asking about.
    if ((event as InputEvent).isComposing) return;
    event.stopPropagation();
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), 200);
  });
  input.addEventListener('change', event => event.stopPropagation());
  input.addEventListener('compositionend', () => { clearTimeout(timer); timer = window.setTimeout(() => void look(), 200); });
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && list.hidden) { event.preventDefault(); void look(); return; }
    if (event.key === 'Enter') { event.preventDefault(); const option = options[active]; if (!list.hidden && option) take(option); return; }
    if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); event.stopPropagation(); close(); return; }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step && !list.hidden && options.length) { event.preventDefault(); mark((active + step + options.length) % options.length); }
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
  return element('div', { class: 'combobox' }, input, list);
}

function optionElement(option: Option, take: () => void): HTMLElement {
  return element('li', { id: freshId('option'), role: 'option', class: 'combobox-option', mousedown: event => { event.preventDefault(); take(); } },
    element('span', {}, option.text),
    ...(option.status === 'draft' ? [element('span', { class: 'badge' }, text('picker.draft'))] : []),
    ...(option.detail ? [element('span', { class: 'combobox-detail' }, option.detail)] : []));
}
