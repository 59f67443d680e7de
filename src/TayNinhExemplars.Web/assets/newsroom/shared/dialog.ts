import { element, freshId } from './dom.ts';
import { text } from './texts.ts';

/** A modal dialog with its heading and a close button; the browser keeps the focus inside and gives it back. */
export function openDialog(title: string, content: (Node | string)[], options: { className?: string; closable?: boolean } = {}): HTMLDialogElement {
  const id = freshId('dialog');
  const head = element('header', { class: 'dialog-head' }, element('h2', { id }, title));
  const dialog = element('dialog', { class: `dialog ${options.className ?? ''}`.trim(), 'aria-labelledby': id }, head, ...content);
  if (options.closable !== false)
    head.append(element('button', { type: 'button', class: 'icon-button', 'aria-label': text('close'), click: () => dialog.close() }, '×'));
  else dialog.addEventListener('cancel', event => event.preventDefault());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

interface Field { name: string; label: string; value?: string; required?: boolean; long?: boolean; type?: string }

/** Asks for a few values; null when the person changed their mind. */
export function ask(title: string, fields: Field[], options: { message?: string; action?: string; danger?: boolean; extra?: Node[] } = {}): Promise<Record<string, string> | null> {
  return new Promise(resolve => {
    let answer: Record<string, string> | null = null;
    const inputs = fields.map(field => {
      const id = freshId('ask');
      const common = { id, name: field.name, class: 'input', required: field.required ?? false };
      const input = field.long ? element('textarea', { ...common, rows: '3' }) : element('input', { ...common, type: field.type ?? 'text' });
      input.value = field.value ?? '';
      return element('div', { class: 'field' }, element('label', { for: id, class: 'label' }, field.label), input);
    });
    const form = element('form', { method: 'dialog', class: 'dialog-body' },
      ...(options.message ? [element('p', {}, options.message)] : []), ...inputs, ...(options.extra ?? []),
      element('div', { class: 'dialog-actions' },
        element('button', { type: 'button', class: 'button', click: () => dialog.close() }, text('cancel')),
        element('button', { type: 'submit', class: options.danger ? 'button danger' : 'button primary' }, options.action ?? text('confirm'))));
    form.addEventListener('submit', () => { answer = Object.fromEntries([...new FormData(form)].map(([k, v]) => [k, String(v)])); });
    const dialog = openDialog(title, [form]);
    dialog.addEventListener('close', () => resolve(answer));
    form.querySelector<HTMLElement>('.input')?.focus();
  });
}
