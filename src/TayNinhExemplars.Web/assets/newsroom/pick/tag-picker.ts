import { changed, reloaded } from '../shared/dom.ts';
import { ChosenList } from './chosen-list.ts';
import { makeCombobox, type Option } from './combobox.ts';

/**
 * <div data-tags data-label="…"><select data-value name="…" multiple>…</select></div>
 * A long list of terms to choose from by typing, with or without marks; without script it stays the list it is.
 */
export function startTagPicker(root: HTMLElement): void {
  const select = root.querySelector<HTMLSelectElement>('select[data-value]');
  if (!select) return;
  const options = () => [...select.options].filter(o => o.value);
  const read = (): Option[] => options().filter(o => o.selected).map(o => ({ id: o.value, text: o.text.trim() }));
  const list = new ChosenList(read(), false, items => {
    for (const option of select.options) option.selected = items.some(i => i.id === option.value);
    changed(select);
  });
  const search = async (query: string) => {
    const words = plain(query).split(' ').filter(Boolean);
    return options().filter(o => !o.selected && !o.disabled && words.every(w => ` ${plain(o.text)}`.includes(` ${w}`)))
      .slice(0, 50).map(o => ({ id: o.value, text: o.text.trim() }));
  };
  const combobox = makeCombobox({ label: root.dataset.label ?? '', search, choose: option => list.add(option, !select.multiple) });
  const input = combobox.querySelector('input')!;
  const described = select.getAttribute('aria-describedby');
  if (described) input.setAttribute('aria-describedby', described);
  if (select.id) { input.id = select.id; select.id = `${select.id}-value`; }
  select.hidden = true;
  select.addEventListener(reloaded, () => list.replace(read()));
  root.append(list.dom, combobox);
}

/** "Tân Ninh" is found by "tan n". */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
}
