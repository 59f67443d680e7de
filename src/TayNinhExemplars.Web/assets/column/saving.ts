// Saved stories: kept by this device for reading without a network, and listed on a page of their own.
const shelf = 'saved-stories';

export function canSave(): boolean {
  return 'caches' in window && 'serviceWorker' in navigator;
}

export async function saveButton(button: HTMLButtonElement): Promise<void> {
  const say = (saved: boolean) => {
    button.setAttribute('aria-pressed', String(saved));
    button.title = saved ? button.dataset.saved ?? '' : '';
  };
  const store = await caches.open(shelf);
  const page = location.pathname;
  say(Boolean(await store.match(page)));
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (await store.delete(page)) return say(false);
    await navigator.serviceWorker.register('/dist/sw.js', { scope: '/' });
    const pictures = [...document.querySelectorAll<HTMLImageElement>('article img')].map(i => i.currentSrc).filter(Boolean);
    const files = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet], link[rel=preload]')].map(l => l.href);
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(s => s.src);
    await store.add(page);
    await Promise.allSettled([...pictures, ...files, ...scripts, '/bai-da-luu'].map(url => store.add(url)));
    say(true);
  });
}

export async function savedList(list: HTMLElement): Promise<void> {
  const store = await caches.open(shelf);
  const none = document.querySelector<HTMLElement>('[data-none]');
  for (const request of await store.keys()) {
    const path = new URL(request.url).pathname;
    if (!path.startsWith('/tin-bai/')) continue;
    const answer = await store.match(request);
    const title = /<h1[^>]*>([^<]*)/.exec((await answer?.text()) ?? '')?.[1];
    if (title) list.append(line(path, title, () => store.delete(request)));
  }
  if (none) none.hidden = list.childElementCount > 0;

  function line(path: string, title: string, remove: () => Promise<boolean>): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = path;
    link.innerHTML = title;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--quiet';
    button.textContent = list.dataset.remove ?? '';
    button.addEventListener('click', async () => {
      await remove();
      item.remove();
      if (none) none.hidden = list.childElementCount > 0;
    });
    item.append(link, button);
    return item;
  }
}
