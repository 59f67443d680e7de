import { Autosave } from './form/autosave.ts';
import { startResumable } from './form/resumable.ts';
import { SessionWatch } from './form/session.ts';
import { confirmFirst, countCharacters, listenForShortcuts, previewSlug, sayDate } from './form/small.ts';
import { moderate } from './moderation.ts';
import { previewFrames } from './list/preview.ts';
import { choosePassage } from './list/passage.ts';
import { selectRows } from './list/selection.ts';
import { startPicker } from './pick/content-picker.ts';
import { startMediaField } from './pick/media-field.ts';
import { startTagPicker } from './pick/tag-picker.ts';
import { enhance } from './shared/dom.ts';
import { followNotices } from './shared/notices.ts';

/** Every page works without this file; here each data attribute gets what it adds. */
async function start(root: ParentNode = document): Promise<void> {
  // The editor is heavy, so only pages that have one fetch it; the forms wait for it, because it may tidy their fields.
  if (root.querySelector('textarea[data-editor="markdown"]')) {
    const { MarkdownEditor } = await import('./editor/markdown-editor.ts');
    enhance('textarea[data-editor="markdown"]', area => { new MarkdownEditor(area as HTMLTextAreaElement); }, root);
  }
  enhance('.site-nav [aria-current]', link => { link.scrollIntoView({ block: 'nearest', inline: 'center' }); }, root);
  // A wide drawing begins in its middle, where its beginning is.
  enhance('.drawing', frame => { frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2; }, root);
  enhance('[data-notices]', followNotices, root);
  enhance('[data-picker]', startPicker, root);
  enhance('[data-tags]', startTagPicker, root);
  enhance('[data-media]', startMediaField, root);
  enhance('[data-count]', countCharacters, root);
  enhance('[data-slug-from]', previewSlug, root);
  enhance('[data-confirm]', confirmFirst, root);
  enhance('input[type="datetime-local"]', sayDate, root);
  enhance('form[data-resumable]', startResumable, root);
  enhance('[data-passages]', choosePassage, root);
  enhance('[data-bulk]', selectRows, root);
  enhance('[data-desk]', moderate, root);
  enhance('[data-preview]', previewFrames, root);
  enhance('form[data-autosave]', form => { new Autosave(form as HTMLFormElement); }, root);
  if (root.querySelector('[hx-get], [hx-post]')) await startHtmx();
}

async function startHtmx(): Promise<void> {
  const { default: htmx } = await import('htmx.org');
  htmx.config.allowEval = false;
  htmx.config.includeIndicatorStyles = false;
  htmx.config.selfRequestsOnly = true;
  document.addEventListener('htmx:afterSettle', event => void start(event.target as ParentNode));
}

document.documentElement.classList.add('has-script');
listenForShortcuts();
const session = document.querySelector<HTMLElement>('[data-session]')?.dataset.session;
if (session) new SessionWatch(session, `/dang-nhap?returnUrl=${encodeURIComponent('/toa-soan')}`);
void start();
