// A picture of a story at full size: opened by click or key, closed by Escape, arrows lead to the next.
export function lightbox(article: HTMLElement, words: DOMStringMap): void {
  const pictures = [...article.querySelectorAll<HTMLImageElement>('.cover img, .body img')];
  if (pictures.length === 0) return;
  let dialog: HTMLDialogElement | undefined;
  let at = 0;

  for (const [index, picture] of pictures.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'enlarge';
    button.setAttribute('aria-label', [words.enlarge, picture.alt].filter(Boolean).join(': '));
    picture.replaceWith(button);
    button.append(picture);
    button.addEventListener('click', () => open(index));
  }

  function open(index: number): void {
    dialog ??= make();
    show(index);
    dialog.showModal();
  }

  function make(): HTMLDialogElement {
    const box = document.createElement('dialog');
    box.className = 'lightbox';
    box.innerHTML = '<form method="dialog"><button class="button"></button></form><img alt=""><p></p>';
    box.querySelector('button')!.textContent = words.close ?? '';
    box.addEventListener('click', event => event.target === box && box.close());
    box.addEventListener('keydown', event => {
      if (event.key === 'ArrowRight') show(at + 1);
      if (event.key === 'ArrowLeft') show(at - 1);
    });
    document.body.append(box);
    return box;
  }

  function show(index: number): void {
    at = (index + pictures.length) % pictures.length;
    const picture = pictures[at]!;
    const large = dialog!.querySelector('img')!;
    large.srcset = picture.srcset;
    large.sizes = '100vw';
    large.src = picture.currentSrc || picture.src;
    large.alt = picture.alt;
    dialog!.querySelector('p')!.textContent = picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? picture.alt;
    dialog!.setAttribute('aria-label', picture.alt);
  }
}
