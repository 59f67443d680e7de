// The public pages work without script; what stands here only adds to them.
import './combobox';
import { display } from './display';
import { lightbox } from './lightbox';
import { listening } from './listening';
import './readers';
import { canSave, saveButton, savedList } from './saving';

const one = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);

const bar = one('.reader');
if (bar) display(bar);

const article = one('.article[data-words-enlarge]');
if (article) lightbox(article, { enlarge: article.dataset.wordsEnlarge, close: article.dataset.wordsClose });

for (const box of document.querySelectorAll<HTMLElement>('.listen')) listening(box);

const print = one<HTMLButtonElement>('button[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

const copy = one<HTMLButtonElement>('button[data-copy]');
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(one('#trich-dan')?.textContent?.trim() ?? '');
    copy.textContent = copy.dataset.done ?? '';
  });
}

const save = one<HTMLButtonElement>('button[data-save]');
if (save && canSave()) void saveButton(save);

const saved = one('[data-saved-list]');
if (saved && canSave()) void savedList(saved);
