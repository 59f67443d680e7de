/** Written Vietnamese separates syllables, so what newsrooms count as words ("chữ") is what spaces divide. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.,'’-]*/gu)?.length ?? 0;
}

/** Readers take in about 250 syllables a minute. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / 250));
}
