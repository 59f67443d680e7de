export class HttpError extends Error {
  constructor(readonly status: number, message: string) { super(message); }
}

export function antiforgeryToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="request-verification-token"]')?.content
    ?? document.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? '';
}

export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  return read<T>(await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'same-origin', signal: signal ?? null }));
}

export async function postForm<T>(url: string, body: FormData, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Requested-With': 'fetch' };
  const token = antiforgeryToken();
  if (token) headers['RequestVerificationToken'] = token;
  return read<T>(await fetch(url, { method: 'POST', body, headers, credentials: 'same-origin', redirect: 'manual', signal: signal ?? null }));
}

export async function postJson<T>(url: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json', RequestVerificationToken: antiforgeryToken() };
  return read<T>(await fetch(url, { method: 'POST', body: JSON.stringify(body), headers, credentials: 'same-origin', redirect: 'manual', signal: signal ?? null }));
}

async function read<T>(response: Response): Promise<T> {
  // A redirect is the sign-in page asking.
  if (response.type === 'opaqueredirect' || response.redirected && /\/dang-nhap/.test(response.url)) throw new HttpError(401, '');
  const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
  if (!response.ok) {
    const problem = isJson ? await response.json().catch(() => null) as { detail?: string; title?: string } | null : null;
    throw new HttpError(response.status, problem?.detail ?? problem?.title ?? String(response.status));
  }
  return (isJson ? await response.json() : undefined) as T;
}
