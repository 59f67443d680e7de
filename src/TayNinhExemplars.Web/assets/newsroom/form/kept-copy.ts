/** What a form held, kept on this machine until the server has it: by person and item. */
export interface KeptCopy { at: string; fields: [string, string][] }

const skipped = new Set(['__RequestVerificationToken']);

export class CopyKeeper {
  constructor(private readonly key: string) {}

  static for(form: HTMLFormElement): CopyKeeper {
    const person = form.dataset.user ?? document.body.dataset.user ?? '';
    const item = form.dataset.item || location.pathname;
    return new CopyKeeper(`toa-soan:${person}:${item}`);
  }

  /** False when the machine has no room. */
  keep(form: HTMLFormElement): boolean {
    const copy: KeptCopy = { at: new Date().toISOString(), fields: fieldsOf(form) };
    try {
      localStorage.setItem(this.key, JSON.stringify(copy));
      return true;
    } catch {
      return false;
    }
  }

  read(): KeptCopy | null {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? 'null') as KeptCopy | null;
    } catch {
      return null;
    }
  }

  forget(): void {
    try { localStorage.removeItem(this.key); } catch { /* storage switched off: then nothing was kept either */ }
  }
}

export function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) => typeof value === 'string' && !skipped.has(name) && !isBookkeeping(form, name) ? [[name, value] as [string, string]] : []);
}

/** The version a copy was based on belongs to the page, not to the text. */
function isBookkeeping(form: HTMLFormElement, name: string): boolean {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && (field.dataset.autosaveVersion !== undefined || field.dataset.notSaved !== undefined);
}

export function fill(form: HTMLFormElement, copy: KeptCopy, reloaded: string): void {
  const values = new Map<string, string[]>();
  for (const [name, value] of copy.fields) values.set(name, [...values.get(name) ?? [], value]);
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) continue;
    if (!field.name || skipped.has(field.name) || field.dataset.autosaveVersion !== undefined) continue;
    const kept = values.get(field.name);
    if (field instanceof HTMLInputElement && /^(file|submit|button|image|reset)$/.test(field.type)) continue;
    if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) field.checked = kept?.includes(field.value) ?? false;
    else if (field instanceof HTMLSelectElement && field.multiple) for (const option of field.options) option.selected = kept?.includes(option.value) ?? false;
    else if (kept) field.value = kept.shift() ?? field.value;
    field.dispatchEvent(new Event(reloaded));
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
