// Speed, jumps, chapters, and going on where one stopped. The browser's own player does the rest.
export function listening(box: HTMLElement): void {
  const audio = box.querySelector('audio');
  const speeds = box.querySelector<HTMLElement>('.speeds');
  if (!audio || !speeds) return;
  const key = `listened.${audio.getAttribute('src')}`;
  speeds.hidden = false;
  speeds.addEventListener('change', event => {
    audio.playbackRate = Number((event.target as HTMLSelectElement).value);
  });
  for (const button of speeds.querySelectorAll<HTMLButtonElement>('[data-back]'))
    button.addEventListener('click', () => { audio.currentTime = Math.max(0, audio.currentTime - Number(button.dataset.back)); });
  let wanted: number | undefined;
  for (const chapter of box.querySelectorAll<HTMLAnchorElement>('a[data-at]'))
    chapter.addEventListener('click', event => {
      event.preventDefault();
      wanted = Number(chapter.dataset.at);
      // Before the file has begun to load there is nothing to jump in.
      if (audio.readyState > 0) audio.currentTime = wanted;
      void audio.play().catch(() => undefined);
    });
  audio.addEventListener('loadedmetadata', () => {
    const stopped = Number(read(key));
    if (wanted !== undefined) audio.currentTime = wanted;
    else if (stopped > 5 && stopped < audio.duration - 10) {
      audio.currentTime = stopped;
      const said = speeds.querySelector<HTMLElement>('[data-resumed]');
      if (said) said.textContent = said.dataset.resumed ?? '';
    }
  });
  let written = 0;
  audio.addEventListener('timeupdate', () => {
    if (Math.abs(audio.currentTime - written) < 5) return;
    written = audio.currentTime;
    write(key, String(Math.floor(written)));
  });
  audio.addEventListener('ended', () => write(key, '0'));
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Without storage every listening begins at the beginning.
  }
}
