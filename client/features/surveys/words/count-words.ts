import type { TFunction } from 'i18next'

/** "3 risultati", "41 risposte": the counts of a sentence about what was recorded. */
export function countWords(
  t: TFunction<'surveys'>,
  { results, answers }: { readonly results: number; readonly answers: number },
): { readonly results: string; readonly answers: string } {
  return { results: t('sheet.results', { count: results }), answers: t('sheet.answers', { count: answers }) }
}
