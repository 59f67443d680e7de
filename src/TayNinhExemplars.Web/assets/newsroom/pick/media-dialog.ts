import { element, freshId } from '../shared/dom.ts';
import { openDialog } from '../shared/dialog.ts';
import { readableSize, upload, uploadMessage, type MediaFile } from '../shared/files.ts';
import { getJson } from '../shared/http.ts';
import { text } from '../shared/texts.ts';
import { isPicture, thumbnail } from './media-field.ts';

interface Folder { path: string; name: string }
interface Listing { folders: Folder[]; items: MediaFile[]; next?: string | null }
interface Settings { multiple: boolean; accept: string }

/** Opens the media library; gives the chosen files, or null when it was closed. */
export function openLibrary(settings: Settings): Promise<MediaFile[] | null> {
  return new Promise(resolve => {
    const library = new Library(settings, files => { answer = files; dialog.close(); });
    let answer: MediaFile[] | null = null;
    const dialog = openDialog(text('media.title'), [library.dom], { className: 'wide' });
    dialog.addEventListener('close', () => resolve(answer));
    void library.open('');
  });
}

class Library {
  private readonly crumbs = element('nav', { class: 'media-crumbs', 'aria-label': text('media.folders') });
  private readonly grid = element('div', { class: 'media-grid' });
  private readonly status = element('p', { class: 'hint', 'aria-live': 'polite' });
  private readonly search = element('input', { type: 'search', class: 'input', 'aria-label': text('media.search'), placeholder: text('media.search') });
  private readonly use = element('button', { type: 'button', class: 'button primary', disabled: true, click: () => this.finish([...this.chosen.values()]) }, text('media.insert', 0));
  private readonly chosen = new Map<string, MediaFile>();
  private folder = '';
  readonly dom: HTMLElement;

  constructor(private readonly settings: Settings, private readonly finish: (files: MediaFile[]) => void) {
    const file = element('input', { type: 'file', multiple: true, class: 'visually-hidden', id: freshId('file'), change: () => { void this.send([...file.files ?? []]); file.value = ''; } });
    if (settings.accept === 'image') file.accept = 'image/*';
    if (settings.accept === 'audio') file.accept = 'audio/*';
    const drop = element('p', { class: 'media-drop' }, text('media.drop'), ' ', element('label', { for: file.id, class: 'link-button' }, text('media.pick')), file);
    this.dom = element('div', { class: 'dialog-body media-library' }, element('div', { class: 'toolbar' }, this.search, this.crumbs), drop, this.status, this.grid, element('div', { class: 'dialog-actions' }, this.use));
    this.dom.addEventListener('dragover', event => event.preventDefault());
    this.dom.addEventListener('drop', event => { event.preventDefault(); void this.send([...event.dataTransfer?.files ?? []]); });
    this.dom.addEventListener('paste', event => { const files = [...event.clipboardData?.files ?? []]; if (files.length) { event.preventDefault(); void this.send(files); } });
    let timer = 0;
    this.search.addEventListener('input', () => { clearTimeout(timer); timer = window.setTimeout(() => void this.open(this.folder), 250); });
  }

  async open(folder: string, after = ''): Promise<void> {
    this.folder = folder;
    this.drawCrumbs();
    this.status.textContent = text('loading');
    try {
      const query = new URLSearchParams({ path: folder, q: this.search.value.trim().normalize('NFC'), ...(after ? { after } : {}) });
      const listing = await getJson<Listing>(`/toa-soan/api/media?${query}`);
      this.status.textContent = listing.items.length || listing.folders.length ? '' : text('media.empty');
      if (!after) this.grid.replaceChildren(...listing.folders.map(f => this.folderTile(f)));
      this.grid.querySelector('.media-more')?.remove();
      this.grid.append(...listing.items.filter(f => this.fits(f)).map(f => this.fileTile(f)));
      if (listing.next) this.grid.append(element('button', { type: 'button', class: 'button media-more', click: () => void this.open(folder, listing.next!) }, text('media.more')));
    } catch {
      this.status.textContent = text('failed');
    }
  }

  private fits(file: MediaFile): boolean {
    if (this.settings.accept === 'image') return isPicture(file.path);
    return this.settings.accept === 'audio' ? /\.(mp3|m4a|ogg|wav|aac)$/i.test(file.path) : true;
  }

  private async send(files: File[]): Promise<void> {
    if (files.length === 0) return;
    const names = files.map(f => f.name).join(', ');
    this.status.textContent = text('upload.doing', names);
    try {
      const { stored, message } = await upload(files, this.folder);
      for (const file of stored) this.choose(file, true);
      await this.open(this.folder);
      this.status.textContent = message;
    } catch (error) {
      this.status.textContent = text('upload.failed', names, uploadMessage(error));
    }
  }

  private choose(file: MediaFile, isChosen: boolean): void {
    if (!this.settings.multiple && isChosen) this.chosen.clear();
    if (isChosen) this.chosen.set(file.path, file);
    else this.chosen.delete(file.path);
    for (const tile of this.grid.querySelectorAll<HTMLElement>('[data-path]')) tile.setAttribute('aria-pressed', String(this.chosen.has(tile.dataset.path!)));
    this.use.textContent = text('media.insert', this.chosen.size);
    this.use.disabled = this.chosen.size === 0;
  }

  private fileTile(file: MediaFile): HTMLElement {
    const tile = element('button', {
      type: 'button', class: 'media-tile', 'data-path': file.path, 'aria-pressed': String(this.chosen.has(file.path)),
      click: () => this.choose(file, !this.chosen.has(file.path)), dblclick: () => { this.choose(file, true); this.finish([...this.chosen.values()]); },
    }, thumbnail(file.path, file.thumb), element('span', { class: 'media-name' }, file.name ?? file.path), ...(file.size ? [element('small', {}, readableSize(file.size))] : []));
    return tile;
  }

  private folderTile(folder: Folder): HTMLElement {
    return element('button', { type: 'button', class: 'media-tile media-folder', click: () => void this.open(folder.path) }, element('span', { class: 'media-thumb media-kind', 'aria-hidden': 'true' }, '▤'), element('span', { class: 'media-name' }, folder.name));
  }

  private drawCrumbs(): void {
    const parts = this.folder.split('/').filter(Boolean);
    const crumb = (name: string, path: string) => element('button', { type: 'button', class: 'link-button', click: () => void this.open(path) }, name);
    this.crumbs.replaceChildren(crumb(text('media.root'), ''), ...parts.flatMap((part, i) => [' / ', crumb(part, parts.slice(0, i + 1).join('/'))]));
  }
}
