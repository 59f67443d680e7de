import en from '../texts/en.json';
import vi from '../texts/vi.json';

export type TextKey = keyof typeof vi;

export function text(key: TextKey, ...args: (string | number)[]): string {
  const texts: Record<TextKey, string> = document.documentElement.lang.startsWith('en') ? en : vi;
  return texts[key].replace(/\{(\d)\}/g, (_, i: string) => String(args[Number(i)] ?? ''));
}

const locale = () => document.documentElement.lang || 'vi';

export function clock(at: Date): string {
  return at.toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });
}

export function dayAndClock(at: Date): string {
  return at.toLocaleString(locale(), { weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}
