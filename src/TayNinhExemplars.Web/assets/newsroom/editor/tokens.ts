import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type Token from 'markdown-it/lib/token.mjs';

export type { Token };

/** CommonMark with tables, strikethrough and footnotes: what the site's renderer understands too. */
const tokenizer = new MarkdownIt({ html: true, linkify: false, typographer: false }).use(footnote);

// Footnotes stay where they were written; a caret before a bracket is not a note of its own.
tokenizer.disable(['footnote_tail', 'footnote_inline']);

export function tokenize(markdown: string): Token[] {
  return tokenizer.parse(markdown, {}).flatMap(adapt);
}

function adapt(token: Token): Token[] {
  if (token.type === 'inline') token.children = (token.children ?? []).map(breakTag);
  // The editor's table cells hold a paragraph; markdown-it's hold text directly.
  if (token.type === 'th_open' || token.type === 'td_open') return [token, like(token, 'paragraph_open', 1)];
  if (token.type === 'th_close' || token.type === 'td_close') return [like(token, 'paragraph_close', -1), token];
  return [token];
}

/** In a table a line can only be broken with the HTML tag, so the tag is a line break and not raw HTML. */
function breakTag(token: Token): Token {
  return token.type === 'html_inline' && /^<br\s*\/?>$/i.test(token.content) ? like(token, 'hardbreak', 0) : token;
}

function like(token: Token, type: string, nesting: -1 | 0 | 1): Token {
  const made = Object.assign(Object.create(Object.getPrototypeOf(token)) as Token, token);
  made.type = type;
  made.nesting = nesting;
  made.attrs = null;
  return made;
}
