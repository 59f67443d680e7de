/** Marks that only mean something in pairs: escaped when the text holds two of them. */
const paired = ['~', '^', '$', '==', '++'];

/**
 * Writes plain text so that Markdown reads the same text again, and no backslash more than that:
 * journalists also read the source, and shortcodes such as [youtube ...] must stay what they are.
 */
export function escapeText(text: string, atLineStart: boolean, linkLabels: ReadonlySet<string>): string {
  let out = text.replaceAll('\n', ' ')
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/`/g, '\\`')
    .replace(/\*/g, (star, at: number, all: string) => isLoose(all, at) ? star : '\\*')
    .replace(/_/g, (line, at: number, all: string) => isInsideWord(all, at) || isLoose(all, at) ? line : '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w{1,32};)/g, '\\&');
  for (const mark of paired) if (out.split(mark).length > 2) out = out.replaceAll(mark, `\\${mark}`);
  out = escapeBrackets(out, linkLabels);
  return atLineStart ? escapeLineStart(out) : out;
}

function escapeBrackets(text: string, linkLabels: ReadonlySet<string>): string {
  const opening: number[] = [];
  const escaped = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '[') {
      opening.push(i);
      if (text[i + 1] === '^') escaped.add(i);
    } else if (text[i] === ']') {
      const start = opening.pop();
      // A lone bracket may close a link that begins in the text before.
      if (start === undefined) escaped.add(i);
      else if (/[([:]/.test(text[i + 1] ?? '') || linkLabels.has(label(text.slice(start + 1, i)))) escaped.add(start);
    }
  }
  for (const lonely of opening) escaped.add(lonely);
  return [...text].length === 0 ? text : Array.from({ length: text.length }, (_, i) => (escaped.has(i) ? '\\' : '') + text[i]).join('');
}

function escapeLineStart(text: string): string {
  return text.trimStart()
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+*>])(?=\s|$)/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?=(=+|-{2,})\s*$)/, '\\')
    .replace(/^(?=-(\s*-){2,}\s*$)/, '\\')
    .replace(/^(?=~{3})/, '\\')
    .replace(/^(?=\|)/, '\\');
}

function isLoose(text: string, at: number): boolean {
  return /\s/.test(text[at - 1] ?? 'x') && /\s/.test(text[at + 1] ?? 'x');
}

function isInsideWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

/** Labels are compared without regard to case and spacing. */
export function label(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
