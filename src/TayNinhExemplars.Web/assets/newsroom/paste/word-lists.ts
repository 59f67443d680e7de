import { styleOf } from './nodes.ts';

const listStyle = /mso-list\s*:\s*(?!Ignore|none)l(\d+)\s+level(\d+)/i;

interface Item { paragraph: HTMLElement; level: number; ordered: boolean; start: number }

/** Word writes a list as paragraphs with a level in the style and the bullet as text; this makes real lists of them. */
export function buildLists(body: HTMLElement): void {
  const paragraphs = [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, div')] as HTMLElement[];
  const items = new Map(paragraphs.flatMap(p => { const item = read(p); return item ? [[p, item] as const] : []; }));
  const seen = new Set<HTMLElement>();
  for (const paragraph of items.keys()) {
    if (seen.has(paragraph)) continue;
    const run: Item[] = [];
    for (let at: Element | null = paragraph; at; at = at.nextElementSibling) {
      const item = items.get(at as HTMLElement);
      if (!item) break;
      run.push(item);
      seen.add(item.paragraph);
    }
    assemble(run);
  }
}

function read(paragraph: HTMLElement): Item | null {
  const style = listStyle.exec(styleOf(paragraph));
  if (!style) return null;
  const marker = [...paragraph.querySelectorAll('span')].find(s => /mso-list\s*:\s*Ignore/i.test(styleOf(s)));
  const bullet = (marker?.textContent ?? '').replace(/[\s\u00a0]/g, '');
  const ordered = /^\(?([0-9]+|[a-z]{1,4})[.)]$/i.test(bullet);
  return { paragraph, level: Number(style[2]), ordered, start: Number(/\d+/.exec(bullet)?.[0] ?? 1) };
}

function assemble(run: Item[]): void {
  const document = run[0]!.paragraph.ownerDocument;
  const anchor = document.createElement('div');
  run[0]!.paragraph.before(anchor);
  const open: { list: HTMLElement; level: number; ordered: boolean }[] = [];
  for (const item of run) {
    while (open.length > 0 && (open.at(-1)!.level > item.level || (open.at(-1)!.level === item.level && open.at(-1)!.ordered !== item.ordered))) open.pop();
    if (open.length === 0 || open.at(-1)!.level < item.level) open.push(openList(item, open.at(-1)?.list, anchor));
    open.at(-1)!.list.append(listItem(item.paragraph, document));
  }
  anchor.replaceWith(...anchor.childNodes);
}

function openList(item: Item, parent: HTMLElement | undefined, anchor: HTMLElement) {
  const list = anchor.ownerDocument.createElement(item.ordered ? 'ol' : 'ul');
  if (item.ordered && item.start > 1) list.setAttribute('start', String(item.start));
  (parent?.lastElementChild ?? anchor).append(list);
  return { list, level: item.level, ordered: item.ordered };
}

function listItem(paragraph: HTMLElement, document: Document): HTMLElement {
  for (const span of [...paragraph.querySelectorAll('span')])
    if (/mso-list\s*:\s*Ignore/i.test(styleOf(span))) span.remove();
  const item = document.createElement('li');
  const text = document.createElement('p');
  text.append(...paragraph.childNodes);
  item.append(text);
  paragraph.remove();
  return item;
}
