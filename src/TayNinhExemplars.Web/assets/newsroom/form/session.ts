import { announce, element } from '../shared/dom.ts';
import { openDialog } from '../shared/dialog.ts';
import { getJson, HttpError, postForm } from '../shared/http.ts';
import { text } from '../shared/texts.ts';

const warnAt = 60;
const seldom = 240;

/** Watches how long the session lasts, warns a minute before its end and lets the person go on where they were. */
export class SessionWatch {
  private endsAt = Infinity;
  private timer = 0;
  private dialog: HTMLDialogElement | null = null;

  constructor(private readonly endpoint: string, private readonly signIn: string) {
    document.addEventListener('session:lost', () => this.ended());
    document.addEventListener('visibilitychange', () => { if (!document.hidden) void this.look(); });
    void this.look();
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    try {
      const { secondsLeft } = await getJson<{ secondsLeft: number }>(this.endpoint);
      this.learn(secondsLeft);
    } catch (error) {
      if (error instanceof HttpError && error.status === 401) return this.ended();
      this.again(seldom);
    }
  }

  private learn(secondsLeft: number): void {
    this.endsAt = Date.now() + secondsLeft * 1000;
    if (secondsLeft <= 0) return this.ended();
    if (secondsLeft <= warnAt) return this.warn();
    if (this.dialog) { this.dialog.close(); this.dialog = null; document.dispatchEvent(new Event('session:back')); announce(text('session.back')); }
    this.again(Math.min(secondsLeft - warnAt, seldom));
  }

  private again(seconds: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(), Math.max(seconds, 1) * 1000);
  }

  private warn(): void {
    document.dispatchEvent(new Event('session:ending'));
    if (!this.dialog?.dataset.warning) {
      this.dialog?.close();
      const left = element('p', { class: 'countdown' });
      const stay = element('button', { type: 'button', class: 'button primary', click: () => void this.stay() }, text('session.stay'));
      this.dialog = openDialog(text('session.title'), [element('div', { class: 'dialog-body' }, left, element('div', { class: 'dialog-actions' }, stay))], { closable: false });
      this.dialog.dataset.warning = 'true';
      stay.focus();
      announce(text('session.left', this.left));
    }
    this.tick();
  }

  private get left(): number { return Math.max(0, Math.round((this.endsAt - Date.now()) / 1000)); }

  private tick(): void {
    clearTimeout(this.timer);
    if (this.left <= 0) { void this.look(); return; }
    this.dialog?.querySelector('.countdown')?.replaceChildren(text('session.left', this.left));
    // Another tab may have gone on meanwhile: it is asked every ten seconds.
    this.timer = window.setTimeout(() => { if (this.left % 10 === 0) void this.look(); else this.tick(); }, 1000);
  }

  private async stay(): Promise<void> {
    try {
      const { secondsLeft } = await postForm<{ secondsLeft: number }>(this.endpoint, new FormData());
      this.learn(secondsLeft);
    } catch (error) {
      if (error instanceof HttpError && error.status === 401) this.ended();
      else announce(text('failed'));
    }
  }

  private ended(): void {
    document.dispatchEvent(new Event('session:ending'));
    if (!this.dialog || this.dialog.dataset.warning) {
      this.dialog?.close();
      const link = element('a', { class: 'button primary', href: this.signIn, target: '_blank' }, text('session.signIn'));
      const close = element('button', { type: 'button', class: 'button', click: () => this.dialog?.close() }, text('close'));
      this.dialog = openDialog(text('session.ended'), [element('div', { class: 'dialog-body' }, element('p', {}, text('session.endedText')), element('div', { class: 'dialog-actions' }, close, link))]);
      link.focus();
    }
    this.again(this.dialog.open ? 4 : 30);
  }
}
