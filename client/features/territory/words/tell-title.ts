import type { i18n as I18n } from 'i18next'
import type { Figures, GapMatrix } from '../state/territory.ts'

/** The result of the page in one sentence: what is missing first, then what nobody knows. */
export function tellTitle(i18n: I18n, { totals, count: all }: Pick<GapMatrix, 'totals' | 'count'>): string {
  const t = i18n.getFixedT(null, 'territory')
  if (all === 0) return t('title.noAreas')
  const unknown = totals.get('NOT_SURVEYED') ?? 0
  const missing = totals.get('UNMET') ?? 0
  if (missing > 0) {
    const unmet = t('title.unmet', { count: missing, all })
    return unknown === 0 ? unmet : t('title.unmetAndUnknown', { unmet, unknown })
  }
  return unknown > 0 ? t('title.unknown', { count: unknown, all }) : t('title.covered')
}

/** What stands under the title: where a desk is on record, where nothing is, and what no area holds. */
export function tellLead(
  i18n: I18n,
  { areas }: Figures,
  matrix: Pick<GapMatrix, 'accepted' | 'unassigned' | 'unplaced'>,
): string {
  const t = i18n.getFixedT(null, 'territory')
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const withDesk = areas.filter(({ desks }) => desks.possible > 0).length
  const bare = areas.filter(({ desks, seats }) => desks.possible === 0 && seats.possible === 0)
  const { accepted, unassigned, unplaced } = matrix
  return [
    ...(areas.length === 0
      ? []
      : [withDesk === 0 ? t('lead.noDesks') : t('lead.desks', { count: withDesk, all: areas.length })]),
    ...(bare.length === 0
      ? []
      : [t('lead.bare', { count: bare.length, names: list.format(bare.map(({ area }) => area.label)) })]),
    ...(unassigned.length === 0
      ? []
      : [t('lead.unassigned', { count: unassigned.length, names: list.format(unassigned.map(({ name }) => name)) })]),
    ...(accepted === 0 ? [] : [t('lead.accepted', { count: accepted })]),
    ...(unplaced === 0 ? [] : [t('lead.unplaced', { count: unplaced })]),
  ].join(' ')
}
