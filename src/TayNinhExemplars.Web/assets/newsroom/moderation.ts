/** The desk by keyboard, without a page load: each decision goes on to the next comment, and what others decide shows at once. */
export function moderate(desk: HTMLElement): void {
  const token = document.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? '';
  const said = document.querySelector<HTMLElement>('[data-desk-said]');
  const base = location.pathname;
  const reasons = [...document.querySelectorAll<HTMLOptionElement>('#reason option')].map(o => o.value);
  let lastEvent = Number(desk.dataset.lastEvent ?? 0);
  let next = desk.dataset.next ?? '';
  const undoable: HTMLElement[] = [];
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

  async function send(handler: string, card: HTMLElement, fields: Record<string, string>): Promise<void> {
    const body = new URLSearchParams({ id: card.dataset.card ?? '', version: card.dataset.version ?? '', ...fields });
    const answer = await fetch(`${base}?handler=${handler}`, { method: 'POST', body, headers: { accept: 'application/json', RequestVerificationToken: token } });
    const now = await answer.json() as { message: string; version?: number; stateText: string; by?: string };
    if (now.version) card.dataset.version = String(now.version);
    show(card, now.stateText, now.by ?? '');
    say(answer.ok ? `${now.stateText}` : now.message);
    if (!answer.ok) { card.hidden = false; card.focus(); return; }
    if (handler !== 'Undo') undoable.push(card);
  }

  function show(card: HTMLElement, state: string, by: string): void {
    const place = card.querySelector('[data-state]');
    if (place) place.textContent = by ? `${state} · ${by}` : state;
  }

  function decide(handler: string, fields: Record<string, string>, card = current()): void {
    if (!card) return;
    const all = cards();
    const after = all[all.indexOf(card) + 1] ?? all[all.indexOf(card) - 1];
    card.hidden = true;
    after?.focus();
    void send(handler, card, fields);
    void refill();
  }

  async function refill(): Promise<void> {
    if (cards().length > 8 || !next) return;
    const url = next;
    next = '';
    const answer = await fetch(url, { headers: { 'X-Fragment': '1' } });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const known = new Set([...desk.querySelectorAll<HTMLElement>('[data-card]')].map(c => c.dataset.card));
    const added = [...fresh.querySelectorAll<HTMLElement>('[data-card]')];
    desk.append(...added.filter(c => !known.has(c.dataset.card)));
  }

  async function watch(): Promise<void> {
    const answer = await fetch(`${base}/thay-doi?sau=${lastEvent}`, { headers: { accept: 'application/json', 'X-Background': '1' } });
    if (!answer.ok) return;
    const news = await answer.json() as { id: number; commentId: string; text: string; by: string; version: number }[];
    for (const event of news) {
      lastEvent = Math.max(lastEvent, event.id);
      const card = desk.querySelector<HTMLElement>(`[data-card="${event.commentId}"]`);
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
    if (reason) decide('Decide', { verb: 'Refuse', reason });
    else if (event.key === 'd') decide('Decide', { verb: 'Approve' });
    else if (event.key === 'r') decide('Decide', { verb: 'Divert' });
    else if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === 'x') current()?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    else if (event.key === 'D') { for (const card of cards()) decide('Decide', { verb: 'Approve' }, card); }
    else if (event.key === 'u') {
      const card = undoable.pop();
      if (!card) return;
      card.hidden = false;
      card.focus();
      void send('Undo', card, {});
    }
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
    decide(handler, { ...fields, [button.name]: button.value }, form.closest<HTMLElement>('[data-card]')!);
  });
  setInterval(() => void watch(), 2_000);
}
