import { styleOf } from './nodes.ts';

/** Word's footnotes are links to and fro; here they become the site's footnotes, reference and text. */
export function convertNotes(body: HTMLElement): void {
  for (const definition of [...body.querySelectorAll('div[id^="ftn"], div[id^="edn"]')]) convertDefinition(definition);
  for (const link of [...body.querySelectorAll('a[href*="#_ftn"], a[href*="#_edn"]')]) {
    const label = /#_(?:ftn|edn)(\d+)$/.exec(link.getAttribute('href') ?? '')?.[1];
    if (!label) { link.remove(); continue; }
    const reference = body.ownerDocument.createElement('sup');
    reference.setAttribute('data-footnote', label);
    reference.textContent = label;
    link.replaceWith(reference);
  }
}

function convertDefinition(definition: Element): void {
  const label = /^(?:ftn|edn)(\d+)$/.exec(definition.id)?.[1];
  if (!label) return;
  for (const back of [...definition.querySelectorAll('a[href*="ref"]')]) back.remove();
  definition.removeAttribute('id');
  definition.setAttribute('data-footnote', label);
  const list = definition.parentElement;
  // Word keeps the notes in a box under a short rule.
  if (list && /footnote-list|endnote-list/.test(styleOf(list))) {
    for (const child of [...list.children]) if (child.localName === 'hr' || child.localName === 'br') child.remove();
  }
}
