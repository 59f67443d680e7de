// The reader's own text size, contrast and background.
const root = document.documentElement;
const smallest = -1;
const largest = 4;

export function display(bar: HTMLElement): void {
  bar.addEventListener('click', event => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('button[data-set]');
    if (!button) return;
    const name = button.dataset.set!;
    if (name === 'size') keep('size', String(Math.min(largest, Math.max(smallest, Number(root.dataset.size ?? 0) + Number(button.dataset.by)))), '0');
    else if (name === 'contrast') keep('contrast', root.dataset.contrast === 'more' ? '' : 'more', '');
    else keep('scheme', isDark() ? 'light' : 'dark', '');
    show(bar);
  });
  show(bar);
}

function isDark(): boolean {
  return root.dataset.scheme ? root.dataset.scheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function keep(name: string, value: string, usual: string): void {
  if (value === usual) delete root.dataset[name];
  else root.dataset[name] = value;
  try {
    if (value === usual) localStorage.removeItem(`reader.${name}`);
    else localStorage.setItem(`reader.${name}`, value);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function show(bar: HTMLElement): void {
  const size = Number(root.dataset.size ?? 0);
  for (const button of bar.querySelectorAll<HTMLButtonElement>('button[data-set]')) {
    if (button.dataset.set === 'contrast') button.setAttribute('aria-pressed', String(root.dataset.contrast === 'more'));
    if (button.dataset.set === 'scheme') button.setAttribute('aria-pressed', String(isDark()));
    if (button.dataset.set === 'size') button.disabled = button.dataset.by === '1' ? size >= largest : size <= smallest;
  }
}
