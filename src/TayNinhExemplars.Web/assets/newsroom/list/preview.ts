/** Shows the real page in frames as wide as a phone and a desktop screen; the buttons pick one or both. */
export function previewFrames(root: HTMLElement): void {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-show]')];
  const choose = (name: string) => {
    root.dataset.showing = name;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.show === name));
    fit();
  };
  // A desktop page is drawn at its real width and shrunk to fit, so that its layout is the reader's.
  const fit = () => {
    for (const frame of root.querySelectorAll<HTMLElement>('[data-frame]')) {
      const width = Number(frame.dataset.frame);
      const page = frame.querySelector('iframe');
      if (!page || !frame.clientWidth) continue;
      const scale = Math.min(1, frame.clientWidth / width);
      page.style.setProperty('--scale', String(scale));
      page.style.setProperty('--width', `${width}px`);
    }
  };
  for (const button of buttons) button.addEventListener('click', () => choose(button.dataset.show ?? 'both'));
  addEventListener('resize', fit);
  choose(innerWidth < 900 ? 'phone' : 'both');
}
