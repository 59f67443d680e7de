import { antiforgeryToken } from '../shared/http.ts';
import { text } from '../shared/texts.ts';

const partSize = 4 << 20;

/**
 * A form with one sound file that may take an hour over a poor line: the file goes first, in parts, by tus; then the form is sent with
 * where it lies. What was begun is remembered, so that the same file goes on from where it stopped, also after a restart.
 */
export function startResumable(form: HTMLElement): void {
  const file = form.querySelector<HTMLInputElement>('input[type=file]');
  const path = form.querySelector<HTMLInputElement>('input[name=AudioPath]');
  const bar = form.querySelector('progress');
  const status = form.querySelector<HTMLElement>('[role=status]');
  if (!(form instanceof HTMLFormElement) || !file || !path || !bar || !status) return;
  form.addEventListener('submit', event => {
    const chosen = file.files?.[0];
    if (!chosen || path.value) return;
    event.preventDefault();
    bar.hidden = false;
    send(chosen, form.dataset['resumable']!, form.dataset['folder'] ?? '', done => {
      bar.value = Math.round(100 * done / chosen.size);
      status.textContent = text('upload.part', bar.value);
    }, waiting => { status.textContent = text('upload.waiting', waiting); }).then(stored => {
      path.value = stored;
      file.value = '';
      form.submit();
    }, (error: unknown) => {
      bar.hidden = true;
      status.textContent = error instanceof Error && error.message ? error.message : text('failed');
    });
  });
}

async function send(file: File, endpoint: string, folder: string, progress: (done: number) => void, waiting: (seconds: number) => void): Promise<string> {
  const memory = `upload:${file.name}:${file.size}:${file.lastModified}`;
  let address = localStorage.getItem(memory);
  let offset = 0;
  for (let failures = 0; ;) {
    try {
      if (address) {
        const head = await ask(address, 'HEAD');
        if (head.status === 404) address = null;
        else {
          offset = Number(head.headers.get('Upload-Offset'));
          const stored = head.headers.get('Upload-Path');
          if (stored) return finished(memory, stored);
        }
      }
      if (!address) {
        address = await begin(file, endpoint, folder);
        offset = 0;
        localStorage.setItem(memory, address);
      }
      while (true) {
        const answer = await ask(address, 'PATCH', file.slice(offset, offset + partSize), { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) });
        if (answer.status === 409 || answer.status >= 500) break;
        if (!answer.ok) { localStorage.removeItem(memory); throw new Refused(await reason(answer)); }
        failures = 0;
        offset = Number(answer.headers.get('Upload-Offset'));
        progress(offset);
        const stored = answer.headers.get('Upload-Path');
        if (stored) return finished(memory, stored);
      }
    } catch (error) {
      if (error instanceof Refused) throw error;
    }
    const pause = Math.min(60, 2 ** Math.min(++failures, 6));
    waiting(pause);
    await new Promise(resume => setTimeout(resume, pause * 1000));
  }
}

class Refused extends Error { }

async function begin(file: File, endpoint: string, folder: string): Promise<string> {
  const encode = (value: string) => btoa(String.fromCharCode(...new TextEncoder().encode(value.normalize('NFC'))));
  const answer = await ask(endpoint, 'POST', null, { 'Upload-Length': String(file.size), 'Upload-Metadata': `filename ${encode(file.name)},folder ${encode(folder)},kind ${encode('audio')}` });
  const address = answer.headers.get('Location');
  if (!answer.ok || !address) throw answer.status >= 500 ? new Error() : new Refused(await reason(answer));
  return address;
}

function ask(url: string, method: string, body: Blob | null = null, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method, body, credentials: 'same-origin', headers: { ...headers, Accept: 'application/json', 'Tus-Resumable': '1.0.0', RequestVerificationToken: antiforgeryToken() } });
}

async function reason(answer: Response): Promise<string> {
  const problem = await answer.json().catch(() => null) as { detail?: string } | null;
  return problem?.detail ?? text('upload.refused');
}

function finished(memory: string, stored: string): string {
  localStorage.removeItem(memory);
  return decodeURIComponent(stored);
}
