import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

const alignments = ['left', 'center', 'right'];

const tables = tableNodes({
  tableGroup: 'block',
  // One paragraph a cell: a Markdown table cannot hold more.
  cellContent: 'paragraph',
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: dom => {
        const align = dom.getAttribute('data-align') ?? dom.getAttribute('align');
        return align && alignments.includes(align) ? align : null;
      },
      setDOMAttr: (value, attrs) => { if (value) attrs['data-align'] = value; },
    },
  },
});

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    attrs: { level: { default: 2 } }, content: 'inline*', group: 'block', defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: node => [`h${node.attrs.level}`, 0],
  },
  blockquote: { content: 'block+', group: 'block', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  code_block: {
    content: 'text*', marks: '', group: 'block', code: true, defining: true, attrs: { params: { default: '' } },
    parseDOM: [{ tag: 'pre:not([data-raw])', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  },
  // What the editor does not draw (HTML blocks, link definitions) is shown as its source and kept as it is.
  raw_block: {
    content: 'text*', marks: '', group: 'block', code: true, defining: true,
    parseDOM: [{ tag: 'pre[data-raw]', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', { 'data-raw': '' }, ['code', 0]],
  },
  ordered_list: {
    content: 'list_item+', group: 'block', attrs: { order: { default: 1 }, tight: { default: true }, delimiter: { default: '.' } },
    parseDOM: [{ tag: 'ol', getAttrs: dom => ({ order: Number(dom.getAttribute('start') ?? 1) || 1 }) }],
    toDOM: node => ['ol', node.attrs.order === 1 ? {} : { start: String(node.attrs.order) }, 0],
  },
  bullet_list: {
    content: 'list_item+', group: 'block', attrs: { tight: { default: true }, bullet: { default: '-' } },
    parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0],
  },
  list_item: { content: 'block+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  ...tables,
  footnote_definition: {
    content: 'block+', group: 'block', defining: true, attrs: { label: {} },
    parseDOM: [{ tag: 'div[data-footnote]', getAttrs: dom => ({ label: dom.getAttribute('data-footnote') }) }],
    toDOM: node => ['div', { class: 'footnote', 'data-footnote': String(node.attrs.label) }, 0],
  },
  text: { group: 'inline' },
  image: {
    inline: true, group: 'inline', draggable: true, attrs: { src: {}, alt: { default: '' }, title: { default: null } },
    parseDOM: [{
      tag: 'img[src]',
      getAttrs: dom => ({ src: dom.getAttribute('src'), alt: dom.getAttribute('alt') ?? '', title: dom.getAttribute('title') }),
    }],
    toDOM: ({ attrs: { src, alt, title } }) => ['img', title ? { src, alt, title } : { src, alt }],
  },
  hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  footnote_reference: {
    inline: true, group: 'inline', atom: true, attrs: { label: {} },
    parseDOM: [{ tag: 'sup[data-footnote]', getAttrs: dom => ({ label: dom.getAttribute('data-footnote') }) }],
    toDOM: node => ['sup', { 'data-footnote': String(node.attrs.label) }, String(node.attrs.label)],
  },
  raw_inline: {
    inline: true, group: 'inline', atom: true, attrs: { source: {} },
    parseDOM: [{ tag: 'code[data-raw]', getAttrs: dom => ({ source: dom.textContent ?? '' }) }],
    toDOM: node => ['code', { 'data-raw': '' }, String(node.attrs.source)],
  },
};

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {}, title: { default: null } }, inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: dom => ({ href: dom.getAttribute('href'), title: dom.getAttribute('title') }) }],
    toDOM: ({ attrs: { href, title } }) => ['a', title ? { href, title } : { href }, 0],
  },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }], toDOM: () => ['s', 0] },
  code: { code: true, parseDOM: [{ tag: 'code:not([data-raw])' }], toDOM: () => ['code', 0] },
};

export const schema = new Schema({ nodes, marks });
