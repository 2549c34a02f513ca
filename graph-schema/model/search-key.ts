/**
 * Folds a text for matching: accents off, lower case, letters and digits only.
 * "ASL TO3" → "aslto3", "WE.CA.RE." → "wecare", "Società" → "societa".
 */
export function searchKey(text: string): string {
  return foldAccents(text).replace(/[^a-z0-9]+/gu, '')
}

/** Folds a name for ordering: accents off, lower case, runs of other signs become one blank. */
export function nameKey(text: string): string {
  return foldAccents(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
}

function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
