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
    if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return '';
    return selection.toString().trim().slice(0, field.maxLength > 0 ? field.maxLength : undefined);
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
