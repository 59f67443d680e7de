import { announce } from './dom.ts';
import { text } from './texts.ts';

/** The count beside the bell follows the server's line of events; without it the count is that of the last page. */
export function followNotices(bell: HTMLElement): void {
  const badge = bell.querySelector<HTMLElement>('[data-unread]');
  const url = bell.dataset.notices;
  if (!badge || !url || !('EventSource' in window)) return;
  let known = Number(badge.textContent ?? '0');
  const open = () => {
    const events = new EventSource(url);
    events.onmessage = event => {
      const unread = Number(event.data);
      badge.textContent = String(unread);
      badge.hidden = unread === 0;
      if (unread > known) announce(text('notices.new', unread));
      known = unread;
    };
    return events;
  };
  // A page nobody looks at needs no line; browsers allow only a few to one site.
  let events: EventSource | null = document.hidden ? null : open();
  document.addEventListener('visibilitychange', () => {
    events?.close();
    events = document.hidden ? null : open();
  });
}
