import type { EditorView } from 'prosemirror-view';

/**
 * Runs when no letter is being composed. Vietnamese input methods hold a half-made syllable in the page;
 * rewriting the text under them would double letters or lose marks.
 */
export function whenNotComposing(view: EditorView, run: () => void): void {
  if (view.isDestroyed) return;
  if (!view.composing) return run();
  const later = () => setTimeout(() => whenNotComposing(view, run), 60);
  view.dom.addEventListener('compositionend', later, { once: true });
}
