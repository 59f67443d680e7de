import { buildLists } from './word-lists.ts';
import { convertNotes } from './word-notes.ts';
import { flattenTables } from './tables.ts';
import { declared, isInside, rename, styleOf, unwrap } from './nodes.ts';

const dropped = 'style, script, meta, link, title, xml, object, embed, iframe, form, input, button, select, svg, template, noscript';
const kept: Record<string, readonly string[]> = {
  a: ['href', 'title'], img: ['src', 'alt', 'title'], ol: ['start'], td: ['data-align'], th: ['data-align'],
  sup: ['data-footnote'], div: ['data-footnote'],
};
const known = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br', 'table', 'tbody', 'thead',
  'tr', 'td', 'th', 'strong', 'em', 's', 'a', 'img']);

/** Cleans what Word, Google Docs or a web page put on the clipboard: structure stays, looks go. */
export function cleanPasted(body: HTMLElement): void {
  removeComments(body);
  // Word says in the style what a list is, so the lists are read before the styles go.
  convertNotes(body);
  buildLists(body);
  for (const element of body.querySelectorAll(dropped)) element.remove();
  for (const element of [...body.querySelectorAll('*')]) if (element.isConnected) translate(element as HTMLElement);
  flattenTables(body);
  demoteHeadings(body);
  tidyText(body);
  for (const element of [...body.querySelectorAll('*')]) strip(element);
  removeEmpty(body);
}

function translate(element: HTMLElement): void {
  const name = element.localName;
  const style = styleOf(element);
  if (name.includes(':')) return unwrap(element);
  if (/^none$/i.test(declared(style, 'display')) || /^all$/i.test(declared(style, 'mso-hide'))) return element.remove();
  if (name === 'b' || name === 'strong') return /^(normal|400)$/i.test(declared(style, 'font-weight')) ? unwrap(element) : void rename(element, 'strong');
  if (name === 'i') return /^normal$/i.test(declared(style, 'font-style')) ? unwrap(element) : void rename(element, 'em');
  if (name === 'del' || name === 'strike') return void rename(element, 's');
  if (name === 'span' || name === 'font') return translateSpan(element, style);
  if (name === 'p' && /MsoTitle\b/.test(element.className)) return void rename(element, 'h1');
  if (name === 'p' && /MsoQuote|MsoIntenseQuote/.test(element.className)) return void wrapQuote(element);
  if (name === 'a') return cleanLink(element);
  if (name === 'img') return cleanImage(element);
}

function translateSpan(span: HTMLElement, style: string): void {
  // A heading is bold already; saying so again would only leave stars in the text.
  const inHeading = isInside(span, 'h1,h2,h3,h4,h5,h6');
  const wrappers: string[] = [];
  if (/^(bold|[6-9]00)$/i.test(declared(style, 'font-weight')) && !inHeading && !isInside(span, 'strong,b')) wrappers.push('strong');
  if (/^italic$/i.test(declared(style, 'font-style')) && !isInside(span, 'em,i')) wrappers.push('em');
  if (/line-through/i.test(declared(style, 'text-decoration'))) wrappers.push('s');
  for (const wrapper of wrappers) {
    const made = span.ownerDocument.createElement(wrapper);
    made.append(...span.childNodes);
    span.append(made);
  }
  unwrap(span);
}

function wrapQuote(paragraph: HTMLElement): void {
  const quote = paragraph.ownerDocument.createElement('blockquote');
  paragraph.replaceWith(quote);
  quote.append(paragraph);
}

function cleanLink(link: HTMLElement): void {
  const href = link.getAttribute('href') ?? '';
  const redirected = /^https?:\/\/(?:www\.)?google\.com\/url\?(.*)$/i.exec(href);
  const target = redirected ? new URLSearchParams(redirected[1]).get('q') ?? href : href;
  if (!/^(https?:|mailto:|tel:|\/)/i.test(target)) return unwrap(link);
  link.setAttribute('href', target);
}

/** A picture on somebody's disk cannot be shown to readers; one inside the page is uploaded later. */
function cleanImage(image: HTMLElement): void {
  if (!/^(https?:|data:image\/(png|jpeg|gif|webp);|\/)/i.test(image.getAttribute('src') ?? '')) image.remove();
}

/** The story's own title is the first heading of the page. */
function demoteHeadings(body: HTMLElement): void {
  if (!body.querySelector('h1')) return;
  for (let level = 5; level >= 1; level--)
    for (const heading of [...body.querySelectorAll(`h${level}`)]) rename(heading as HTMLElement, `h${level + 1}`);
}

function tidyText(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    node.nodeValue = (node.nodeValue ?? '').normalize('NFC').replace(/\u00a0/g, ' ').replace(/[\u200b\ufeff\u00ad\u0000]/g, '');
}

function strip(element: Element): void {
  const allowed = kept[element.localName] ?? [];
  for (const { name } of [...element.attributes]) if (!allowed.includes(name)) element.removeAttribute(name);
  const isNote = element.hasAttribute('data-footnote');
  if (known.has(element.localName) || isNote) return;
  if (/^(div|section|article|header|footer|main|figure|figcaption|address|center|dt|dd)$/.test(element.localName) && !element.querySelector('p,div,ul,ol,table,h1,h2,h3,h4,h5,h6,blockquote,pre'))
    rename(element as HTMLElement, 'p');
  else unwrap(element);
}

function removeEmpty(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll('strong, em, s, a, p, h1, h2, h3, h4, h5, h6, li, ul, ol')].reverse())
    if (!element.textContent?.trim() && !element.querySelector('img, hr, table, [data-footnote]') && element.parentElement?.localName !== 'td')
      element.replaceWith(...(/^(strong|em|s|a)$/.test(element.localName) ? [...element.childNodes] : []));
}

function removeComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, 128);
  const found: ChildNode[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as ChildNode);
  for (const comment of found) comment.remove();
}
