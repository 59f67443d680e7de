type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

/** Makes an element; functions become listeners, true a bare attribute, and no style is ever set. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Runs once for every matching element, also in content that arrives later. */
export function enhance(selector: string, start: (found: HTMLElement) => void, root: ParentNode = document): void {
  for (const found of root.querySelectorAll<HTMLElement>(selector)) {
    const mark = `${selector}`;
    const done = enhanced.get(found) ?? new Set();
    if (done.has(mark)) continue;
    enhanced.set(found, done.add(mark));
    start(found);
  }
}
const enhanced = new WeakMap<HTMLElement, Set<string>>();

let count = 0;
export function freshId(prefix: string): string {
  return `${prefix}-${++count}`;
}

/** Says something to screen readers without moving the focus. */
export function announce(message: string): void {
  live.textContent = '';
  if (!live.isConnected) document.body.append(live);
  setTimeout(() => { live.textContent = message; }, 50);
}
const live = document.createElement('div');
live.className = 'visually-hidden';
live.setAttribute('aria-live', 'polite');

export function debounce(milliseconds: number, run: () => void): () => void {
  let timer = 0;
  return () => { clearTimeout(timer); timer = window.setTimeout(run, milliseconds); };
}

/** Tells the form that a field changed by script, as if by hand. */
export function changed(field: HTMLElement): void {
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Sent to a field whose value was replaced from outside, so that what stands in front of it shows it. */
export const reloaded = 'field:reloaded';
