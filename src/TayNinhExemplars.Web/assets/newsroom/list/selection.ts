import { element } from '../shared/dom.ts';
import { text } from '../shared/texts.ts';

/** Ticking rows of a list: all, one, or a range with Shift; the bar of actions says how many. */
export function selectRows(form: HTMLElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[data-select]')];
  const all = form.querySelector<HTMLInputElement>('[data-select-all]');
  const bar = form.querySelector<HTMLElement>('[data-bulk-bar]');
  const said = element('p', { role: 'status', class: 'bulk-count' });
  bar?.prepend(said);
  let last = -1;

  const show = () => {
    const count = boxes.filter(box => box.checked).length;
    said.textContent = count ? text('list.selected', count) : '';
    bar?.classList.toggle('is-active', count > 0);
    for (const button of bar?.querySelectorAll('button') ?? []) button.disabled = count === 0;
    if (all) { all.checked = count > 0 && count === boxes.length; all.indeterminate = count > 0 && count < boxes.length; }
    for (const box of boxes) box.closest('tr, li')?.classList.toggle('is-selected', box.checked);
  };

  boxes.forEach((box, i) => box.addEventListener('click', event => {
    if (event.shiftKey && last >= 0)
      for (const between of boxes.slice(Math.min(i, last), Math.max(i, last) + 1)) between.checked = box.checked;
    last = i;
    show();
  }));
  all?.addEventListener('change', () => { for (const box of boxes) box.checked = all.checked; show(); });
  show();
}
