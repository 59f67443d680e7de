export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

export function rename(element: HTMLElement, name: string): HTMLElement {
  const made = element.ownerDocument.createElement(name);
  for (const { name: key, value } of [...element.attributes]) made.setAttribute(key, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

export function isInside(element: Element, selector: string): boolean {
  return element.parentElement?.closest(selector) != null;
}

/** Pasted styles are renamed before parsing: the page forbids inline styles, and they are only read here. */
export function quieten(html: string): string {
  return html.replace(/(<[a-z][^<>]*?\s)style(\s*=)/gi, '$1data-style$2');
}

export function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? element.getAttribute('style') ?? '';
}

/** The value of one declaration; "mso-bidi-font-weight" is not "font-weight". */
export function declared(style: string, property: string): string {
  const found = style.split(';').map(d => d.split(':')).find(([name]) => name?.trim().toLowerCase() === property);
  return found?.slice(1).join(':').trim() ?? '';
}
