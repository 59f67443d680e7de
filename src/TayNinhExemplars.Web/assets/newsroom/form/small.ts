import { ask, openDialog } from '../shared/dialog.ts';
import { element, freshId } from '../shared/dom.ts';
import { dayAndClock, text, type TextKey } from '../shared/texts.ts';

/** "45/60 characters" under a field; it never cuts, because an editor may have reasons. */
export function countCharacters(field: HTMLElement): void {
  const input = field as HTMLInputElement;
  const limit = Number(input.dataset.count) || 60;
  const out = element('p', { class: 'hint count', id: freshId('count') });
  input.setAttribute('aria-describedby', [input.getAttribute('aria-describedby'), out.id].filter(Boolean).join(' '));
  input.after(out);
  const show = () => {
    const length = [...input.value.normalize('NFC')].length;
    out.textContent = length > limit ? text('count.over', length, limit, length - limit) : text('count.of', length, limit);
    out.classList.toggle('is-over', length > limit);
  };
  input.addEventListener('input', show);
  show();
}

export function slugOf(title: string): string {
  return title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** Shows what address the title will give as long as nobody has written one. */
export function previewSlug(field: HTMLElement): void {
  const input = field as HTMLInputElement;
  const title = document.querySelector<HTMLInputElement>(input.dataset.slugFrom ?? '');
  if (!title) return;
  const out = element('p', { class: 'hint' });
  input.after(out);
  const show = () => {
    const slug = slugOf(title.value);
    input.placeholder = slug;
    out.textContent = input.value || !slug ? '' : text('slug.preview', `${input.dataset.slugPrefix ?? '/'}${slug}`);
  };
  for (const source of [title, input]) source.addEventListener('input', show);
  show();
}

/** Asks before a button does something hard to undo; with data-confirm-reason it also asks why. */
export function confirmFirst(found: HTMLElement): void {
  const button = found as HTMLButtonElement;
  let isSure = false;
  button.addEventListener('click', event => {
    if (isSure || !button.form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void sure(button).then(yes => { if (yes) { isSure = true; button.click(); isSure = false; } });
  }, { capture: true });
}

async function sure(button: HTMLButtonElement): Promise<boolean> {
  const reason = button.dataset.confirmReason;
  const answer = await ask(button.dataset.confirmTitle ?? button.textContent?.trim() ?? text('confirm.title'),
    reason ? [{ name: 'reason', label: text('confirm.reason'), required: true, long: true }] : [],
    { message: button.dataset.confirm ?? '', action: button.textContent?.trim() || text('confirm'), danger: button.matches('.danger, .button-danger') });
  if (answer && reason && button.form) {
    let field = button.form.elements.namedItem(reason) as HTMLInputElement | null;
    if (!field) { field = element('input', { type: 'hidden', name: reason }); button.form.append(field); }
    field.value = answer.reason ?? '';
  }
  return answer !== null;
}

/** Says the chosen moment in words, so that 11/12 is not taken for 12/11. */
export function sayDate(field: HTMLElement): void {
  const input = field as HTMLInputElement;
  const out = element('p', { class: 'hint' });
  const clear = element('button', { type: 'button', class: 'link-button', click: () => { input.value = ''; input.dispatchEvent(new Event('input', { bubbles: true })); } }, text('date.clear'));
  input.after(out);
  const show = () => {
    const at = input.value ? new Date(input.value) : null;
    out.replaceChildren(...(at && !Number.isNaN(at.getTime()) && input.type === 'datetime-local' ? [`${dayAndClock(at)}. `, clear] : []));
  };
  input.addEventListener('input', show);
  show();
}

const shortcuts: readonly [string, TextKey][] = [['Ctrl + S', 'shortcuts.save'], ['Ctrl + Shift + P', 'shortcuts.preview'], ['/', 'shortcuts.search'], ['?', 'shortcuts.help'],
  ['Ctrl + B / I / K', 'editor.toolbar']];

export function listenForShortcuts(): void {
  document.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && !event.shiftKey && event.key.toLowerCase() === 's') press(event, '[data-shortcut="save"]');
    else if (command && event.shiftKey && event.key.toLowerCase() === 'p') press(event, '[data-shortcut="preview"]');
    else if (!command && !event.altKey && !isWriting(event.target)) {
      if (event.key === '/') { const search = document.querySelector<HTMLElement>('[data-shortcut="search"], input[type="search"]'); if (search) { event.preventDefault(); search.focus(); } }
      if (event.key === '?') { event.preventDefault(); help(); }
    }
  });
}

function press(event: KeyboardEvent, selector: string): void {
  const target = document.querySelector<HTMLElement>(selector);
  if (!target) return;
  event.preventDefault();
  target.click();
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function help(): void {
  openDialog(text('shortcuts.title'), [element('dl', { class: 'dialog-body shortcuts' },
    ...shortcuts.flatMap(([keys, meaning]) => [element('dt', {}, element('kbd', {}, keys)), element('dd', {}, text(meaning))]))]);
}
