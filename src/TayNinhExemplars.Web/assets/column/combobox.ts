// Suggestions while a reader types: an ARIA combobox over the plain search form, which works the same without it.
interface Suggested { text: string; url?: string | null; kind: string; image?: string }

const WAIT_MS = 120;

export function enhance(input: HTMLInputElement): void {
  const list = document.createElement('ul');
  list.id = `${input.id || input.name}-goi-y`;
  list.className = 'suggested';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.dataset.suggestLabel ?? input.placeholder);
  list.hidden = true;
  input.after(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);
  input.autocomplete = 'off';

  let shown: Suggested[] = [];
  let chosen = -1;
  let timer = 0;
  let asked = 0;
  let composing = false;

  const close = (): void => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const go = (suggested: Suggested): void => {
    if (suggested.url) window.location.assign(suggested.url);
    else {
      input.value = suggested.text;
      close();
      input.form?.requestSubmit();
    }
  };

  const choose = (next: number): void => {
    chosen = (next + shown.length + 1) % (shown.length + 1);
    if (chosen === shown.length) chosen = -1;
    [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)));
    if (chosen < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', `${list.id}-${chosen}`);
      list.children[chosen]?.scrollIntoView({ block: 'nearest' });
    }
  };

  const show = (found: Suggested[]): void => {
    shown = found;
    chosen = -1;
    list.replaceChildren(...found.map((suggested, at) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${at}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      if (suggested.image) {
        const image = document.createElement('img');
        image.src = suggested.image;
        image.alt = '';
        image.width = image.height = 32;
        option.append(image);
      }
      option.append(suggested.text);
      // Before the field loses the focus and the list closes.
      option.addEventListener('pointerdown', event => { event.preventDefault(); go(suggested); });
      return option;
    }));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    if (found.length === 0) input.removeAttribute('aria-activedescendant');
  };

  const ask = async (): Promise<void> => {
    const words = input.value.trim();
    const turn = ++asked;
    if (words.length < 2) { show([]); return; }
    try {
      const answer = await fetch(`/api/suggest?q=${encodeURIComponent(words)}`, { headers: { accept: 'application/json' } });
      // An answer that was overtaken is not shown.
      if (answer.ok && turn === asked) show(await answer.json() as Suggested[]);
    } catch { close(); }
  };

  // While an input method composes, the text is not yet what the reader means.
  input.addEventListener('compositionstart', () => { composing = true; });
  input.addEventListener('compositionend', () => { composing = false; });
  input.addEventListener('input', () => { window.clearTimeout(timer); timer = window.setTimeout(() => void ask(), WAIT_MS); });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (composing) return;
    if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); return; }
    if (list.hidden) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); choose(chosen + 1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); choose(chosen < 0 ? shown.length - 1 : chosen - 1); }
    else if (event.key === 'Enter' && chosen >= 0) { event.preventDefault(); const suggested = shown[chosen]; if (suggested) go(suggested); }
  });
}

document.querySelectorAll<HTMLInputElement>('form[role=search] input[type=search]').forEach(enhance);
