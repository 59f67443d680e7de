import { NodeSelection, Plugin, PluginKey } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { ask } from '../shared/dialog.ts';
import { announce } from '../shared/dom.ts';
import { fileFromDataUrl, upload, uploadMessage, type MediaFile } from '../shared/files.ts';
import { text } from '../shared/texts.ts';
import { whenNotComposing } from './composition.ts';
import { schema } from './schema.ts';

/** Places waiting for an upload, moved along with the text around them. */
const waiting = new PluginKey<ReadonlyMap<number, number>>('uploads');
let ticket = 0;

export function imageUploads(status: (message: string) => void): Plugin<ReadonlyMap<number, number>> {
  return new Plugin<ReadonlyMap<number, number>>({
    key: waiting,
    state: {
      init: () => new Map(),
      apply(tr, places) {
        const moved = new Map([...places].map(([id, at]) => [id, tr.mapping.map(at)]));
        const change = tr.getMeta(waiting) as { add?: [number, number]; remove?: number } | undefined;
        if (change?.add) moved.set(...change.add);
        if (change?.remove !== undefined) moved.delete(change.remove);
        return moved;
      },
    },
    props: {
      handlePaste(view, event) {
        const files = pictures(event.clipboardData?.files);
        // Word also puts a picture of the text on the clipboard; the text is what is wanted.
        if (files.length === 0 || /<(p|li|td|h\d)\b/i.test(event.clipboardData?.getData('text/html') ?? '')) return false;
        void place(view, files, view.state.selection.from, status);
        return true;
      },
      handleDrop(view, event) {
        const files = pictures(event.dataTransfer?.files);
        if (files.length === 0) return false;
        event.preventDefault();
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.from;
        void place(view, files, at, status);
        return true;
      },
      handleDoubleClickOn(view, _pos, node, nodePos) {
        if (node.type !== schema.nodes.image) return false;
        void editImage(view, nodePos);
        return true;
      },
    },
    view: () => ({ update: view => adoptEmbedded(view, status) }),
  });
}

function pictures(files: FileList | undefined | null): File[] {
  return [...files ?? []].filter(file => file.type.startsWith('image/'));
}

async function place(view: EditorView, files: File[], at: number, status: (message: string) => void): Promise<void> {
  const id = ++ticket;
  view.dispatch(view.state.tr.setMeta(waiting, { add: [id, at] }));
  const names = files.map(f => f.name).join(', ');
  status(text('upload.doing', names));
  try {
    const { stored, message } = await upload(files);
    whenNotComposing(view, () => insertImages(view, stored, waiting.getState(view.state)?.get(id) ?? view.state.selection.from));
    status(message);
  } catch (error) {
    status(text('upload.failed', names, uploadMessage(error)));
  }
  whenNotComposing(view, () => view.dispatch(view.state.tr.setMeta(waiting, { remove: id })));
}

export function insertImages(view: EditorView, files: readonly MediaFile[], at = view.state.selection.from): void {
  const tr = view.state.tr;
  for (const file of [...files].reverse())
    tr.insert(Math.min(at, tr.doc.content.size), schema.nodes.image!.create({ src: file.url, alt: file.alt ?? '' }));
  view.dispatch(tr.scrollIntoView());
}

const adopting = new Set<string>();

/** Pictures pasted inside the page itself are moved to the library, so that the story does not carry megabytes of letters. */
function adoptEmbedded(view: EditorView, status: (message: string) => void): void {
  view.state.doc.descendants(node => {
    const src = node.type === schema.nodes.image ? String(node.attrs.src) : '';
    if (!src.startsWith('data:') || adopting.has(src)) return;
    adopting.add(src);
    void fileFromDataUrl(src).then(file => upload([file])).then(({ stored: [stored] }) => {
      if (stored) whenNotComposing(view, () => replaceSource(view, src, stored.url));
      adopting.delete(src);
    }).catch((error: unknown) => status(text('upload.failed', text('editor.image'), uploadMessage(error))));
  });
}

function replaceSource(view: EditorView, from: string, to: string): void {
  const tr = view.state.tr;
  view.state.doc.descendants((node, pos) => {
    if (node.type === schema.nodes.image && node.attrs.src === from) tr.setNodeMarkup(pos, null, { ...node.attrs, src: to });
  });
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}

export function selectedImage(view: EditorView): number | null {
  const { selection } = view.state;
  return selection instanceof NodeSelection && selection.node.type === schema.nodes.image ? selection.from : null;
}

export async function editImage(view: EditorView, pos: number): Promise<void> {
  const node = view.state.doc.nodeAt(pos);
  if (!node) return;
  const answer = await ask(text('image.title'), [
    { name: 'alt', label: text('image.alt'), value: String(node.attrs.alt ?? ''), long: true },
    { name: 'title', label: text('image.caption'), value: String(node.attrs.title ?? '') },
  ], { action: text('apply') });
  view.focus();
  if (!answer || view.state.doc.nodeAt(pos)?.type !== schema.nodes.image) return;
  whenNotComposing(view, () => view.dispatch(view.state.tr.setNodeMarkup(pos, null, { ...node.attrs, alt: answer.alt ?? '', title: answer.title || null })));
  announce(answer.alt ?? '');
}
