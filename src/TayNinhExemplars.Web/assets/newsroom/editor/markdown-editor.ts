import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { cleanPasted } from '../paste/clean.ts';
import { quieten } from '../paste/nodes.ts';
import { openLibrary } from '../pick/media-dialog.ts';
import { announce, changed, element, freshId, reloaded } from '../shared/dom.ts';
import { text } from '../shared/texts.ts';
import { whenNotComposing } from './composition.ts';
import { countWords, readingMinutes } from './count.ts';
import { editImage, imageUploads, insertImages, selectedImage } from './images.ts';
import { keys, lineStartRules } from './keys.ts';
import { editLink } from './link-dialog.ts';
import { MarkdownSource } from './markdown-source.ts';
import { makeToolbar, type Toolbar } from './toolbar.ts';
import { warnings } from './warnings.ts';

/** Stands in front of a textarea, which stays the field that is sent: without script it is simply what one writes in. */
export class MarkdownEditor {
  private readonly source = new MarkdownSource();
  private readonly root = element('div', { class: 'editor' });
  private readonly status = element('p', { class: 'editor-message', 'aria-live': 'polite' });
  private readonly counts = element('p', { class: 'editor-counts' });
  private readonly toolbar: Toolbar;
  private readonly view: EditorView;
  private written: string;
  private pending = 0;

  constructor(private readonly area: HTMLTextAreaElement) {
    this.written = area.value;
    const surface = element('div', { class: 'editor-surface', 'data-placeholder': text('editor.placeholder') });
    this.toolbar = makeToolbar(() => this.view, { image: () => this.chooseImage(), source: () => this.toggleSource() });
    area.before(this.root);
    this.root.append(this.toolbar.dom, surface, area, element('div', { class: 'editor-foot' }, this.counts, this.status));
    this.view = this.createView(surface);
    // A hidden field cannot show the browser's own message; the server answers for what is required.
    if (area.required) { area.required = false; this.view.dom.setAttribute('aria-required', 'true'); }
    area.addEventListener(reloaded, () => this.load());
    area.addEventListener('input', () => { if (this.isSource) this.count(this.area.value); });
    area.form?.addEventListener('submit', () => this.flush(), { capture: true });
    area.form?.addEventListener('editor:flush', () => this.flush());
    this.refresh();
  }

  private get isSource(): boolean { return this.root.classList.contains('is-source'); }

  private createView(surface: HTMLElement): EditorView {
    const label = this.area.labels?.[0];
    if (label) { label.id ||= freshId('label'); label.addEventListener('click', () => { if (!this.isSource) this.view.focus(); }); }
    return new EditorView(surface, {
      state: EditorState.create({
        doc: this.source.read(this.area.value),
        plugins: [lineStartRules(), ...keys(editLink), history(), tableEditing(), dropCursor({ class: 'editor-drop' }), gapCursor(),
          imageUploads(message => { this.status.textContent = message; }),
          ...(this.area.dataset.warnings ? [warnings(this.area.dataset.warnings, () => this.area.form?.dataset.item ?? '')] : [])],
      }),
      attributes: {
        class: 'prose', role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false',
        ...(label ? { 'aria-labelledby': label.id } : {}),
        ...(this.area.getAttribute('aria-describedby') ? { 'aria-describedby': this.area.getAttribute('aria-describedby')! } : {}),
        ...(this.area.getAttribute('aria-invalid') ? { 'aria-invalid': this.area.getAttribute('aria-invalid')! } : {}),
      },
      transformPastedHTML: html => {
        // ProseMirror's own clipboard is already clean.
        if (html.includes('data-pm-slice')) return html;
        const page = new DOMParser().parseFromString(quieten(html), 'text/html');
        cleanPasted(page.body);
        return page.body.innerHTML;
      },
      transformPastedText: pasted => pasted.normalize('NFC').replace(/[\u0000\u200b\ufeff]/g, ''),
      dispatchTransaction: tr => {
        this.view.updateState(this.view.state.apply(tr));
        if (tr.docChanged) this.later();
        else this.toolbar.update();
      },
    });
  }

  /** Writing Markdown touches only the hidden field, never the text being typed, so a half-made syllable is safe. */
  private later(): void {
    clearTimeout(this.pending);
    this.pending = window.setTimeout(() => this.flush(), 250);
    this.root.classList.toggle('is-empty', this.isEmpty);
  }

  private get isEmpty(): boolean {
    const { doc } = this.view.state;
    return doc.childCount === 1 && doc.firstChild!.isTextblock && doc.firstChild!.content.size === 0;
  }

  private flush(): void {
    clearTimeout(this.pending);
    if (this.isSource) return;
    const markdown = this.source.write(this.view.state.doc);
    this.refresh();
    if (markdown === this.written) return;
    this.written = markdown;
    this.area.value = markdown;
    changed(this.area);
  }

  private load(): void {
    this.written = this.area.value;
    const doc = this.source.read(this.area.value);
    whenNotComposing(this.view, () => this.view.dispatch(this.view.state.tr.replaceWith(0, this.view.state.doc.content.size, doc.content)));
    this.refresh();
  }

  private toggleSource(): void {
    if (!this.isSource) this.flush();
    const becomesSource = this.root.classList.toggle('is-source');
    const button = this.toolbar.dom.querySelector('.editor-source-button')!;
    button.setAttribute('aria-pressed', String(becomesSource));
    if (becomesSource) { this.area.focus(); announce(text('editor.source')); return; }
    if (this.area.value !== this.written) { this.area.value = this.area.value.normalize('NFC'); this.load(); changed(this.area); }
    this.view.focus();
    announce(text('editor.visual'));
  }

  private async chooseImage(): Promise<void> {
    const selected = selectedImage(this.view);
    if (selected !== null) return editImage(this.view, selected);
    const at = this.view.state.selection.from;
    const chosen = await openLibrary({ multiple: true, accept: 'image' });
    if (chosen) whenNotComposing(this.view, () => insertImages(this.view, chosen, at));
    this.view.focus();
  }

  private refresh(): void {
    this.toolbar.update();
    this.root.classList.toggle('is-empty', this.isEmpty);
    this.count(this.view.state.doc.textBetween(0, this.view.state.doc.content.size, '\n', ' '));
  }

  private count(words: string): void {
    const count = countWords(words);
    this.counts.textContent = count ? `${text('editor.words', count.toLocaleString(document.documentElement.lang || 'vi'))} · ${text('editor.minutes', readingMinutes(count))}` : text('editor.words', 0);
  }
}
