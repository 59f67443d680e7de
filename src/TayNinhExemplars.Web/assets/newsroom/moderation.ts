interface Said { id: string; ok: boolean; message: string; version?: number; stateText: string; by?: string }

/** The desk by keyboard, without a page load: each decision goes on to the next comment, and what others decide shows at once. */
export function moderate(desk: HTMLElement): void {
  const token = document.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? '';
  const said = document.querySelector<HTMLElement>('[data-desk-said]');
  const empty = desk.querySelector<HTMLElement>('[data-empty]');
  const count = document.querySelector<HTMLElement>(`[data-count-of="${desk.dataset.queue}"]`);
  const base = location.pathname;
  const reasons = [...document.querySelectorAll<HTMLOptionElement>('#reason option')].map(o => o.value);
  let lastEvent = Number(desk.dataset.lastEvent ?? 0);
  let next = desk.dataset.next ?? '';
  let fetching: Promise<void> | undefined;
  // A queue that is only counted up to a bound says so with a sign; then it is not known how many are left.
  let total = count?.textContent?.endsWith('+') ? -1 : Number(count?.textContent ?? 0);
  const fewer = (by: number) => { if (total >= 0) total = Math.max(0, total - by); };
  /** What one key decided, one key takes back. */
  const undoable: { cards: HTMLElement[]; done: Promise<void> }[] = [];
  const cards = () => [...desk.querySelectorAll<HTMLElement>('[data-card]:not([hidden])')];
  const current = () => document.activeElement?.closest<HTMLElement>('[data-card]') ?? cards()[0];
  const say = (text: string) => { if (said) said.textContent = text; };

  function move(step: number, from = current()): void {
    const all = cards();
    const at = from ? all.indexOf(from) : -1;
    const to = all[at + step] ?? (step > 0 ? all[all.length - 1] : all[0]);
    to?.focus();
    to?.scrollIntoView({ block: 'nearest' });
  }

  async function post(handler: string, body: URLSearchParams): Promise<Said[]> {
    const answer = await fetch(`${base}?handler=${handler}`, { method: 'POST', body, headers: { accept: 'application/json', RequestVerificationToken: token } });
    const now = await answer.json() as Said | Said[];
    return Array.isArray(now) ? now : [now];
  }

  /** Takes the cards away at once; one whose decision was refused comes back with the reason. */
  function decide(chosen: HTMLElement[], send: () => Promise<Said[]>, block: ScrollLogicalPosition = 'nearest'): void {
    if (chosen.length === 0) return;
    // Known as undoable at once: a key may come before the answer.
    const batch = { cards: chosen, done: Promise.resolve() };
    undoable.push(batch);
    batch.done = carryOut(batch, chosen, send, block);
  }

  async function carryOut(batch: { cards: HTMLElement[] }, chosen: HTMLElement[], send: () => Promise<Said[]>, block: ScrollLogicalPosition): Promise<void> {
    const all = cards();
    const after = all.slice(all.indexOf(chosen[chosen.length - 1]!) + 1).find(c => !chosen.includes(c)) ?? all.filter(c => !chosen.includes(c)).at(-1);
    for (const card of chosen) card.hidden = true;
    fewer(chosen.length);
    after?.focus({ preventScroll: true });
    after?.scrollIntoView({ block });
    counted();
    void refill();
    const results = await send();
    const refused = results.filter(r => !r.ok);
    for (const now of results) update(now);
    for (const now of refused) bring(now.id);
    fewer(-refused.length);
    batch.cards = chosen.filter(c => !refused.some(r => r.id === c.dataset.card));
    say(refused.length > 0 ? refused[0]!.message : results.length > 1 ? (desk.dataset.many ?? '').replace('{0}', String(results.length)) : results[0]?.stateText ?? '');
    counted();
  }

  const cardOf = (id: string) => desk.querySelector<HTMLElement>(`[data-card="${id}"]`);

  function bring(id: string): void {
    const card = cardOf(id);
    if (!card) return;
    card.hidden = false;
    card.focus();
  }

  function update(now: Said): void {
    const card = cardOf(now.id);
    if (!card) return;
    if (now.version) card.dataset.version = String(now.version);
    show(card, now.stateText, now.by ?? '');
  }

  function show(card: HTMLElement, state: string, by: string): void {
    const place = card.querySelector('[data-state]');
    if (place) place.textContent = by ? `${state} · ${by}` : state;
  }

  /** What is on the desk; further pages are known only to the server. */
  function counted(): void {
    const left = cards().length;
    if (empty) empty.hidden = left > 0 || Boolean(next) || Boolean(fetching);
    if (count && total >= 0) count.textContent = String(total);
  }

  const one = (handler: string, fields: Record<string, string>, card = current()) => {
    if (card) decide([card], () => post(handler, new URLSearchParams({ id: card.dataset.card ?? '', version: card.dataset.version ?? '', ...fields })));
  };

  /** Approves what has been on the screen as a whole, and nothing that nobody can have read. */
  function approveSeen(): void {
    const bottom = window.innerHeight + 1;
    const seen = cards().filter(c => c.getBoundingClientRect().bottom <= bottom);
    const chosen = seen.length > 0 ? seen : cards().slice(0, 1);
    const body = new URLSearchParams({ verb: 'Approve' });
    for (const card of chosen) body.append('ids', `${card.dataset.card}:${card.dataset.version}`);
    decide(chosen, () => post('Bulk', body), 'start');
  }

  async function undo(): Promise<void> {
    const last = undoable.pop();
    if (!last) return;
    await last.done;
    const batch = last.cards;
    if (batch.length === 0) return undo();
    for (const card of batch) card.hidden = false;
    batch[0]!.focus();
    fewer(-batch.length);
    counted();
    for (const card of batch) {
      const [now] = await post('Undo', new URLSearchParams({ id: card.dataset.card ?? '', version: card.dataset.version ?? '' }));
      if (!now) continue;
      update({ ...now, id: card.dataset.card ?? '' });
      say(now.ok ? now.stateText : now.message);
    }
  }

  function refill(): Promise<void> {
    if (fetching || cards().length > 12 || !next) return fetching ?? Promise.resolve();
    const url = next;
    next = '';
    return fetching = fetchMore(url).finally(() => { fetching = undefined; counted(); });
  }

  async function fetchMore(url: string): Promise<void> {
    const answer = await fetch(url, { headers: { 'X-Fragment': '1' } });
    next = answer.headers.get('X-Next') ?? '';
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const known = new Set([...desk.querySelectorAll<HTMLElement>('[data-card]')].map(c => c.dataset.card));
    const wasEmpty = cards().length === 0;
    for (const card of fresh.querySelectorAll<HTMLElement>('[data-card]')) if (!known.has(card.dataset.card)) desk.insertBefore(card, empty);
    if (wasEmpty) cards()[0]?.focus();
  }

  async function watch(): Promise<void> {
    const answer = await fetch(`${base}/thay-doi?sau=${lastEvent}`, { headers: { accept: 'application/json', 'X-Background': '1' } });
    if (!answer.ok) return;
    const news = await answer.json() as { id: number; commentId: string; text: string; by: string; version: number }[];
    for (const event of news) {
      lastEvent = Math.max(lastEvent, event.id);
      const card = cardOf(event.commentId);
      // What one has decided oneself is shown already.
      if (!card || Number(card.dataset.version) >= event.version) continue;
      card.classList.add('is-decided');
      show(card, event.text, event.by);
    }
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).closest('input:not([type=checkbox]), textarea, select')) return;
    const reason = /^[1-9]$/.test(event.key) ? reasons[Number(event.key) - 1] : undefined;
    if (reason) one('Decide', { verb: 'Refuse', reason });
    else if (event.key === 'd') one('Decide', { verb: 'Approve' });
    else if (event.key === 'r') one('Decide', { verb: 'Divert' });
    else if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === 'x') current()?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    else if (event.key === 'D') approveSeen();
    else if (event.key === 'u') void undo();
    else return;
    event.preventDefault();
  });
  desk.addEventListener('submit', event => {
    const form = (event.target as Element).closest<HTMLFormElement>('[data-act]');
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    if (!form || !button) return;
    event.preventDefault();
    const handler = new URL(form.action).searchParams.get('handler') ?? 'Decide';
    const fields = Object.fromEntries([...new FormData(form)].map(([k, v]) => [k, String(v)]).filter(([k]) => !['id', 'version', '__RequestVerificationToken'].includes(k!)));
    one(handler, { ...fields, [button.name]: button.value }, form.closest<HTMLElement>('[data-card]')!);
  });
  setInterval(() => void watch(), 2_000);
}
