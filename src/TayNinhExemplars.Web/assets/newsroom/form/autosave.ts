import { announce, element, reloaded } from '../shared/dom.ts';
import { HttpError, postForm } from '../shared/http.ts';
import { clock, dayAndClock, text } from '../shared/texts.ts';
import { CopyKeeper, fieldsOf, fill } from './kept-copy.ts';

const afterPause = 3_000;
const atLeastEach = 15_000;

interface Saved { savedUtc?: string; itemId?: string; versionId?: string; url?: string; autosaveUrl?: string }

/** Saves a form while it is being written; the text is kept on this machine until the server has said yes. */
export class Autosave {
  private keeper: CopyKeeper;
  private readonly status = element('p', { class: 'autosave', role: 'status' });
  private acknowledged: string;
  private pause = 0;
  private limit = 0;
  private isSending = false;
  private isBlocked = false;
  private isLeaving = false;

  constructor(private readonly form: HTMLFormElement) {
    this.keeper = CopyKeeper.for(form);
    this.acknowledged = this.current();
    (form.querySelector('[data-autosave-status]') ?? form).append(this.status);
    this.offerKept();
    form.addEventListener('input', () => this.touched());
    form.addEventListener('change', () => this.touched());
    form.addEventListener('submit', event => this.submitted(event));
    addEventListener('beforeunload', event => this.leaving(event));
    addEventListener('online', () => { if (this.isDirty) void this.save(); });
    document.addEventListener('session:ending', () => this.keepNow());
    document.addEventListener('session:back', () => { this.isBlocked = false; if (this.isDirty) void this.save(); });
    document.addEventListener('visibilitychange', () => { if (document.hidden && this.isDirty) this.keepNow(); });
  }

  private get isDirty(): boolean { return this.current() !== this.acknowledged; }

  private current(): string { return JSON.stringify(fieldsOf(this.form)); }

  private touched(): void {
    if (!this.isDirty) return;
    this.keepNow();
    if (!this.isBlocked) this.say(text('autosave.unsaved'));
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => void this.save(), afterPause);
    this.limit ||= window.setTimeout(() => void this.save(), atLeastEach);
  }

  private keepNow(): void {
    this.form.dispatchEvent(new Event('editor:flush'));
    if (this.isDirty && !this.keeper.keep(this.form)) this.say(text('autosave.full'), 'bad');
  }

  private async save(): Promise<void> {
    clearTimeout(this.pause);
    clearTimeout(this.limit);
    this.limit = 0;
    if (this.isSending || this.isBlocked || this.isLeaving) return;
    this.form.dispatchEvent(new Event('editor:flush'));
    const sent = this.current();
    if (sent === this.acknowledged) return;
    if (!navigator.onLine) return this.say(text('autosave.offline'), 'warn');
    this.isSending = true;
    this.say(text('autosave.saving'));
    try {
      this.accept(await postForm<Saved>(this.form.dataset.autosave!, new FormData(this.form), AbortSignal.timeout(30_000)), sent);
    } catch (error) {
      this.refused(error);
    } finally {
      this.isSending = false;
    }
    if (!this.isBlocked && this.isDirty) this.touched();
  }

  private accept(saved: Saved | undefined, sent: string): void {
    this.acknowledged = sent;
    const version = this.form.querySelector<HTMLInputElement>('[data-autosave-version]');
    if (version && saved?.versionId) version.value = saved.versionId;
    if (saved?.autosaveUrl) this.form.dataset.autosave = saved.autosaveUrl;
    if (!this.isDirty) this.keeper.forget();
    if (saved?.url && saved.url !== location.pathname) {
      history.replaceState(null, '', saved.url);
      this.form.action = saved.url;
      // From now on the copy belongs to the item, where a reload will look for it.
      this.form.dataset.item = saved.itemId ?? saved.url;
      this.keeper.forget();
      this.keeper = CopyKeeper.for(this.form);
      if (this.isDirty) this.keeper.keep(this.form);
    }
    this.say(text('autosave.saved', clock(saved?.savedUtc ? new Date(saved.savedUtc) : new Date())), 'good');
  }

  private refused(error: unknown): void {
    this.keepNow();
    if (!(error instanceof HttpError)) { this.say(text('autosave.offline'), 'warn'); this.retryLater(); return; }
    if (error.status === 401) { this.isBlocked = true; this.say(text('autosave.signedOut'), 'bad'); document.dispatchEvent(new Event('session:lost')); return; }
    if (error.status === 409) { this.isBlocked = true; this.say(text('autosave.stale'), 'bad'); announce(text('autosave.stale')); return; }
    this.say(text('autosave.failed', error.message || String(error.status)), 'warn');
    // What the server finds wrong with the text will not get better by sending it again unchanged.
    if (error.status >= 500 || error.status === 429) this.retryLater();
    else this.acknowledged = this.acknowledged || '';
  }

  private retryLater(): void {
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => void this.save(), atLeastEach);
  }

  private submitted(event: SubmitEvent): void {
    if (event.defaultPrevented) return;
    this.keepNow();
    this.isLeaving = true;
    // A refused submission shows the form again; then leaving must warn as before.
    setTimeout(() => { this.isLeaving = false; }, 10_000);
  }

  private leaving(event: BeforeUnloadEvent): void {
    this.form.dispatchEvent(new Event('editor:flush'));
    if (this.isLeaving || !this.isDirty) return;
    this.keepNow();
    event.preventDefault();
  }

  private offerKept(): void {
    const copy = this.keeper.read();
    if (!copy || JSON.stringify(copy.fields) === this.current() || this.form.dataset.saved !== undefined) return this.keeper.forget();
    const notice = element('div', { class: 'notice warn', role: 'status' },
      element('p', {}, text('autosave.found', dayAndClock(new Date(copy.at)))),
      element('div', { class: 'toolbar' },
        element('button', { type: 'button', class: 'button primary', click: () => { fill(this.form, copy, reloaded); notice.remove(); this.say(text('autosave.restored')); this.touched(); } }, text('autosave.restore')),
        element('button', { type: 'button', class: 'button', click: () => { this.keeper.forget(); notice.remove(); } }, text('autosave.discard'))));
    this.form.prepend(notice);
  }

  private say(message: string, tone = ''): void {
    this.status.textContent = message;
    this.status.dataset.tone = tone;
  }
}
