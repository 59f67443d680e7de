import { HttpError, postForm } from './http.ts';
import { text } from './texts.ts';

export interface MediaFile { path: string; url: string; name: string; thumb?: string; mime?: string; size?: number; alt?: string }

const endpoint = '/toa-soan/api/media';

interface Answer { items: MediaFile[]; refused?: { name: string; message: string }[] }

/** Sends files to the media library; gives those that were taken as they are stored, and in words why others were not. */
export async function upload(files: readonly File[], folder = ''): Promise<{ stored: MediaFile[]; message: string }> {
  const form = new FormData();
  if (folder) form.append('folder', folder);
  for (const file of files) form.append('files', file, (file.name || 'anh.png').normalize('NFC'));
  const { items, refused = [] } = await postForm<Answer>(endpoint, form);
  const message = refused.length > 0 ? refused.map(r => text('upload.failed', r.name, r.message)).join(' ') : text('upload.done', files.map(f => f.name).join(', '));
  return { stored: items, message };
}

export function uploadMessage(error: unknown): string {
  if (error instanceof HttpError) return error.status === 413 ? text('upload.tooLarge') : error.status === 401 ? text('autosave.signedOut') : error.message || text('upload.refused');
  return text('offline');
}

/** A picture inside the page (data: address) as a file that can be uploaded. */
export async function fileFromDataUrl(url: string): Promise<File> {
  const match = /^data:([^;,]+)(;base64)?,(.*)$/s.exec(url);
  if (!match) throw new TypeError('A data address is expected.');
  const bytes = match[2] ? Uint8Array.from(atob(match[3]!), c => c.charCodeAt(0)) : new TextEncoder().encode(decodeURIComponent(match[3]!));
  return new File([bytes], `anh.${match[1]!.split('/')[1]?.replace('jpeg', 'jpg') ?? 'png'}`, { type: match[1]! });
}

export function readableSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), units.length - 1);
  return `${(bytes / 1024 ** step).toLocaleString('vi', { maximumFractionDigits: step ? 1 : 0 })} ${units[step]}`;
}
