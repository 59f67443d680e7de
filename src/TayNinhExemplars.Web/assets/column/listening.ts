// Speed of listening, and going on where one stopped. The browser's own player does the rest.
export function listening(box: HTMLElement): void {
  const audio = box.querySelector('audio');
  const speeds = box.querySelector<HTMLElement>('.speeds');
  if (!audio || !speeds) return;
  const key = `listened.${audio.getAttribute('src')}`;
  speeds.hidden = false;
  speeds.addEventListener('change', event => {
    audio.playbackRate = Number((event.target as HTMLSelectElement).value);
  });
  audio.addEventListener('loadedmetadata', () => {
    const stopped = Number(read(key));
    if (stopped > 5 && stopped < audio.duration - 10) audio.currentTime = stopped;
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
