// Everything here only adds: comments, points and votes also go through plain forms, without a line of script.

const json = { headers: { accept: 'application/json' } };

/** The signed token of a form: a page that is kept for everybody cannot carry one. */
async function tokenFor(what: 'y-kien' | 'danh-gia', item: string): Promise<string> {
  const answer = await fetch(`/y-kien/phieu?bai=${encodeURIComponent(item)}&viec=${what}`, json);
  return answer.ok ? (await answer.json() as { token: string }).token : '';
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function commentForm(form: HTMLFormElement): void {
  const item = form.dataset.commentForm ?? '';
  // Asked for when somebody begins to write: by the time they send, it is old enough to be a person's.
  form.addEventListener('focusin', () => {
    if (!field(form, 'phieu').value) void tokenFor('y-kien', item).then(token => { field(form, 'phieu').value = token; });
  }, { once: true });
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-reply]');
    if (!link) return;
    event.preventDefault();
    field(form, 'tra-loi').value = link.dataset.reply ?? '';
    form.querySelector<HTMLElement>('[data-replying]')!.hidden = false;
    form.querySelector('[data-reply-name]')!.textContent = link.dataset.name ?? '';
    field(form, 'noi-dung').focus();
  });
}

function ratingForm(form: HTMLFormElement): void {
  const item = form.dataset.rating ?? '';
  form.addEventListener('focusin', () => void tokenFor('danh-gia', item).then(token => { field(form, 'phieu').value = token; }), { once: true });
  form.addEventListener('submit', async event => {
    if (!field(form, 'phieu').value) return;
    event.preventDefault();
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form) as never), ...json });
    const said = await answer.json() as { message?: string; detail?: string };
    form.querySelector('[data-answer]')!.textContent = said.message ?? said.detail ?? '';
    await figures(item);
  });
}

/** Numbers that grow while the page is kept. */
async function figures(item: string): Promise<void> {
  const answer = await fetch(`/api/items/${encodeURIComponent(item)}/figures`, json);
  if (!answer.ok) return;
  const now = await answer.json() as { viewsText: string; ratingText: string; meanText: string };
  const views = document.querySelector('[data-views]');
  if (views && now.viewsText) views.textContent = now.viewsText;
  const sum = document.querySelector('[data-rating-sum]');
  if (sum && now.ratingText) sum.textContent = now.ratingText;
  const mean = document.querySelector<HTMLElement>('[data-rating-mean]');
  if (mean) { mean.textContent = now.meanText; mean.hidden = !now.meanText; }
}

/** The author sees what still waits. Asked only by those who wrote something. */
async function ownComments(place: HTMLElement, item: string): Promise<void> {
  if (!document.cookie.includes('tne-wrote=1')) return;
  const answer = await fetch(`/y-kien/cua-toi?bai=${encodeURIComponent(item)}`, json);
  if (!answer.ok) return;
  const own = await answer.json() as { url: string; state: string; author: string; text: string[]; date: string }[];
  if (own.length === 0) return;
  place.append(Object.assign(document.createElement('h3'), { textContent: place.dataset.ownTitle ?? '' }));
  for (const comment of own) {
    const link = Object.assign(document.createElement('a'), { href: comment.url, textContent: comment.state });
    const head = document.createElement('p');
    head.append(link, ` · ${comment.author} · ${comment.date}`);
    place.append(head, ...comment.text.map(line => Object.assign(document.createElement('p'), { textContent: line })));
  }
}

function likes(): void {
  document.addEventListener('click', async event => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-like]');
    if (!button) return;
    event.preventDefault();
    const answer = await fetch(button.form!.action, { method: 'POST', ...json });
    if (!answer.ok) return;
    const now = await answer.json() as { likes: number; mine: boolean };
    button.setAttribute('aria-pressed', String(now.mine));
    (button.querySelector('span') ?? button.appendChild(document.createElement('span'))).textContent = now.likes ? String(now.likes) : '';
  });
}

function tools(bar: HTMLElement): void {
  const { title = '' } = bar.dataset;
  const say = (text: string) => { bar.querySelector('[data-answer]')!.textContent = text; };
  const show = (name: string, act: () => void) => {
    const button = bar.querySelector<HTMLButtonElement>(`[data-${name}]`);
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', act);
  };
  if (typeof navigator.share === 'function') show('share', () => void navigator.share({ title, url: location.href.split('#')[0] }).catch(() => undefined));
  show('copy-link', () => void navigator.clipboard.writeText(location.href.split('#')[0]!).then(() => say(bar.dataset.copied ?? '')));
  bar.querySelector<HTMLAnchorElement>('[data-error]')?.addEventListener('click', event => {
    // What is selected is what is wrong.
    const quote = getSelection()?.toString().trim().slice(0, 500);
    if (quote) (event.currentTarget as HTMLAnchorElement).search += `&doan=${encodeURIComponent(quote)}`;
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-comment-form]')) commentForm(form);
for (const form of document.querySelectorAll<HTMLFormElement>('[data-rating]')) ratingForm(form);
for (const bar of document.querySelectorAll<HTMLElement>('[data-tools]')) tools(bar);
likes();
const section = document.querySelector<HTMLElement>('[data-comments]');
if (section) {
  const item = section.dataset.comments ?? '';
  void figures(item);
  const own = section.querySelector<HTMLElement>('[data-own-comments]');
  if (own) void ownComments(own, item);
}
