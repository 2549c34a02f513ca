import type { i18n as I18n } from 'i18next'
import { writeDay } from '../../../lib/write-day.ts'
import { UNSTATED } from '../state/question.ts'
import type { Band, GapCell, GapMatrix } from '../state/territory.ts'

/** What a cell says in itself: two short lines, the second of what is known of the need. */
export interface CellWords {
  readonly supply: string
  readonly need: string
}

/** The two lines of a cell; null for one of which nothing is known. */
export function tellCell(i18n: I18n, cell: GapCell): CellWords | null {
  const t = i18n.getFixedT(null, 'territory')
  if (cell.state === 'NOT_SURVEYED') return null
  const { sure, possible } = cell.providers
  const supply = sure === possible ? t('cell.offers', { count: possible }) : t('cell.offersBetween', { sure, possible })
  return { supply, need: tellNeed(i18n, cell) ?? t('cell.needsUnknown') }
}

/** How many say that they have the need; null where nobody was asked, or nobody said so. */
function tellNeed(i18n: I18n, { needs: { answers, few }, seekers }: GapCell): string | null {
  const t = i18n.getFixedT(null, 'territory')
  if (answers > 0) return few ? t('cell.needsAndFew', { count: answers }) : t('cell.needs', { count: answers })
  if (few) return t('cell.few')
  return seekers > 0 ? t('cell.seekers', { count: seekers }) : null
}

/** Name of a cell for who does not see it: "Alta Val Chisone, Salute e cure: non rilevato". */
export function nameCell(i18n: I18n, matrix: GapMatrix, area: string, need: string): string {
  const t = i18n.getFixedT(null, 'territory')
  const cell = matrix.cellOf(area, need)
  const named = {
    area: nameArea(i18n, matrix, area),
    need: matrix.needs.find(({ id }) => id === need)?.label ?? need,
  }
  const words = cell === null ? null : tellCell(i18n, cell)
  const state = t(`state.${cell?.state ?? 'NOT_SURVEYED'}`).toLocaleLowerCase(i18n.language)
  const counts =
    cell === null || words === null
      ? []
      : [words.supply, tellNeed(i18n, cell) === null ? t('cell.needsUnknownLong') : words.need]
  const decision = cell?.decision ?? null
  const flag =
    decision === null
      ? []
      : [t(decision.due ? 'cell.nameDue' : 'cell.nameFlag', { until: writeDay(i18n.language, decision.until) })]
  return t('cell.name', { ...named, state: [state, ...counts, ...flag].join(', ') })
}

/** Name of a column of the matrix. */
export function nameArea(i18n: I18n, { areas }: Pick<GapMatrix, 'areas'>, area: string): string {
  if (area === UNSTATED) return i18n.t('unstated', { ns: 'territory' })
  return areas.find(({ id }) => id === area)?.label ?? area
}

/** Whether a number is the same at least and at most. */
export function isExact({ sure, possible }: Band): boolean {
  return sure === possible
}
