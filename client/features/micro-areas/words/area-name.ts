import type { TFunction } from 'i18next'

/** "MA2 · Val Pellice". */
export function nameArea(
  t: TFunction<'micro-areas'>,
  { code, name }: { readonly code: string; readonly name: string },
): string {
  return t('area', { code, name })
}
