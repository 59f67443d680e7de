import { changed, reloaded } from '../shared/dom.ts';
import { getJson } from '../shared/http.ts';
import { ChosenList } from './chosen-list.ts';
import { makeCombobox, type Option } from './combobox.ts';

/**
 * <div data-picker data-url="/toa-soan/api/noi-dung" data-type="Exemplar" data-multiple="true" data-label="…" data-items="[…]">
 *   <input data-value name="…" value="id,id">
 * The field holds the ids in order; without script it can be filled by hand.
 */
export function startPicker(root: HTMLElement): void {
  const field = root.querySelector<HTMLInputElement>('[data-value]');
  if (!field) return;
  const url = root.dataset.url ?? '/toa-soan/api/noi-dung';
  const isMultiple = root.dataset.multiple === 'true';
  const query = (extra: Record<string, string>) => `${url}?${new URLSearchParams({ ...(root.dataset.type ? { type: root.dataset.type } : {}), ...(root.dataset.taxonomy ? { taxonomy: root.dataset.taxonomy } : {}), ...extra })}`;
  const list = new ChosenList(JSON.parse(root.dataset.items ?? '[]') as Option[], isMultiple && root.dataset.unordered !== 'true', items => {
    field.value = items.map(i => i.id).join(',');
    changed(field);
  });
  const search = async (q: string, signal: AbortSignal) =>
    (await getJson<Option[]>(query({ q }), signal)).filter(o => !list.all.some(chosen => chosen.id === o.id));
  const settings = { label: root.dataset.label ?? '', search, choose: (option: Option) => list.add(option, !isMultiple) };
  const combobox = makeCombobox(root.dataset.create !== 'true' ? settings : {
    ...settings,
    // The server makes the term when the form is saved: a name instead of an id, marked with a plus sign.
    create: name => list.add({ id: `+${name.replaceAll(',', ' ')}`, text: name }, !isMultiple),
  });
  hideField(field, combobox);
  root.append(list.dom, combobox);
  field.addEventListener(reloaded, () => void reload(field, list, query));
}

/** The label now leads to the search box; the field itself only carries the value. */
function hideField(field: HTMLInputElement, combobox: HTMLElement): void {
  const input = combobox.querySelector('input')!;
  const described = field.getAttribute('aria-describedby');
  if (described) input.setAttribute('aria-describedby', described);
  if (field.getAttribute('aria-invalid')) input.setAttribute('aria-invalid', 'true');
  const id = field.id;
  field.type = 'hidden';
  field.required = false;
  if (id) { field.id = `${id}-value`; input.id = id; }
}

async function reload(field: HTMLInputElement, list: ChosenList, query: (extra: Record<string, string>) => string): Promise<void> {
  const ids = field.value.split(',').filter(Boolean);
  const known = new Map(list.all.map(i => [i.id, i]));
  const missing = ids.filter(id => !known.has(id) && !id.startsWith('+'));
  const found = missing.length ? await getJson<Option[]>(query({ ids: missing.join(',') })).catch(() => []) : [];
  for (const option of found) known.set(option.id, option);
  list.replace(ids.map(id => known.get(id) ?? { id, text: id.replace(/^\+/, '') }));
}
