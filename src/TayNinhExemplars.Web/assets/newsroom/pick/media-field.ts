import { announce, changed, element, freshId, reloaded } from '../shared/dom.ts';
import { upload, uploadMessage, type MediaFile } from '../shared/files.ts';
import { text } from '../shared/texts.ts';
import { openLibrary } from './media-dialog.ts';

interface Entry { path: string; alt: string }

/**
 * <div data-media data-multiple="true" data-accept="image"><textarea data-value name="…">path | alt text</textarea></div>
 * One file a line, path and description with a bar between: what can also be typed by hand without script.
 */
export function startMediaField(root: HTMLElement): void {
  const field = root.querySelector<HTMLTextAreaElement>('[data-value]');
  if (!field) return;
  const isMultiple = root.dataset.multiple === 'true';
  const withText = root.dataset.noText !== 'true';
  const list = element('ul', { class: 'media-chosen' });
  const status = element('p', { class: 'hint', 'aria-live': 'polite' });
  let entries = parse(field.value);

  const write = () => { field.value = entries.map(e => e.alt ? `${e.path} | ${e.alt}` : e.path).join('\n'); changed(field); };
  const draw = () => list.replaceChildren(...entries.map((entry, i) => row(entry, i)));
  const add = (files: readonly MediaFile[]) => {
    const added = files.map(f => ({ path: f.path, alt: f.alt ?? '' }));
    entries = isMultiple ? [...entries, ...added] : added.slice(-1);
    draw();
    write();
  };
  const row = (entry: Entry, index: number) => {
    const id = freshId('alt');
    const alt = element('input', { id, class: 'input', value: entry.alt });
    alt.addEventListener('input', event => { event.stopPropagation(); entry.alt = alt.value.replace(/[\n|]/g, ' '); write(); });
    const remove = element('button', { type: 'button', class: 'icon-button', 'aria-label': text('picker.remove', entry.path), click: () => { entries.splice(index, 1); draw(); write(); announce(text('picker.removed', entry.path)); } }, '×');
    return element('li', { class: 'media-item' }, thumbnail(entry.path), element('div', { class: 'media-text' }, element('code', {}, entry.path),
      ...(withText && isPicture(entry.path) ? [element('label', { for: id, class: 'hint' }, text('media.alt')), alt] : [])), remove);
  };

  const choose = element('button', { type: 'button', class: 'button', click: () => void openLibrary({ multiple: isMultiple, accept: root.dataset.accept ?? '' }).then(chosen => { if (chosen) add(chosen); }) }, text('media.choose'));
  root.addEventListener('dragover', event => event.preventDefault());
  root.addEventListener('drop', event => {
    const files = [...event.dataTransfer?.files ?? []];
    if (files.length === 0) return;
    event.preventDefault();
    status.textContent = text('upload.doing', files.map(f => f.name).join(', '));
    void upload(files).then(({ stored, message }) => { add(stored); status.textContent = message; }).catch((error: unknown) => { status.textContent = text('upload.failed', files.map(f => f.name).join(', '), uploadMessage(error)); });
  });
  const id = field.id;
  if (id) { field.id = `${id}-value`; choose.id = id; }
  field.hidden = true;
  field.required = false;
  field.addEventListener(reloaded, () => { entries = parse(field.value); draw(); });
  root.append(list, choose, status);
  draw();
}

function parse(value: string): Entry[] {
  return value.split('\n').map(line => line.trim()).filter(Boolean).map(line => {
    const bar = line.indexOf('|');
    return bar < 0 ? { path: line, alt: '' } : { path: line.slice(0, bar).trim(), alt: line.slice(bar + 1).trim() };
  });
}

export function isPicture(path: string): boolean {
  return /\.(jpe?g|png|gif|webp|avif|svg)$/i.test(path);
}

export function thumbnail(path: string, url = `/media/${path.split('/').map(encodeURIComponent).join('/')}?width=240&height=160&rmode=crop`): HTMLElement {
  return isPicture(path) ? element('img', { src: url, alt: '', loading: 'lazy', class: 'media-thumb' })
    : element('span', { class: 'media-thumb media-kind' }, path.split('.').at(-1)?.toUpperCase() ?? '');
}
