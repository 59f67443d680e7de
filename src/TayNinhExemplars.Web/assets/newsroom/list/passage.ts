/** Words selected in the copy become the passage of a comment; without script they are copied into its field by hand. */
export function choosePassage(text: HTMLElement): void {
  const field = document.querySelector<HTMLTextAreaElement>('[data-passage]');
  const words = text.dataset.passages;
  if (!field || !words) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button passage-button';
  button.textContent = words;
  button.hidden = true;
  text.after(button);

  const chosen = (): string => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !text.contains(selection.anchorNode)) return '';
    // Three clicks on the last paragraph select as far as the start of what follows the text.
    const range = selection.getRangeAt(0).cloneRange();
    if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
    if (!text.contains(range.startContainer)) range.setStart(text, 0);
    return range.toString().trim().slice(0, field.maxLength > 0 ? field.maxLength : undefined);
  };
  // The keyboard selects too, so the selection itself is followed and not the mouse.
  document.addEventListener('selectionchange', () => { button.hidden = chosen() === ''; });
  // A press would end the selection before the click is told.
  button.addEventListener('mousedown', event => { event.preventDefault(); });
  button.addEventListener('click', () => {
    field.value = chosen() || field.value;
    button.hidden = true;
    field.closest('form')?.querySelector<HTMLTextAreaElement>('[name="Said"]')?.focus();
  });
}
