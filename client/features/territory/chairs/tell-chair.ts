import type { i18n as I18n } from 'i18next'
import { writeCsv } from '../../../lib/write-csv.ts'
import { isExact } from '../words/tell-cell.ts'
import type { Chair, ChairTable } from './chair-table.ts'
import { stateOfChair } from './chair-table.ts'

/** How a chair is: "2 al tavolo", "3 da chiedere", "nessuno registrato". */
export function tellChair(i18n: I18n, chair: Chair): string {
  const t = i18n.getFixedT(null, 'structure')
  const { seated, candidates } = chair
  switch (stateOfChair(chair)) {
    case 'SEATED':
      return isExact(seated)
        ? t('chairs.seated', { count: seated.possible })
        : t('chairs.seatedBetween', { sure: seated.sure, possible: seated.possible })
    case 'ASK':
      return t('chairs.ask', { count: candidates.length })
    case 'NOBODY':
      return t('chairs.nobody')
  }
}

const HEADER = ['theme', 'area_id', 'area', 'category', 'state', 'seated_sure', 'seated_possible']
const NAMES = ['seated', 'to_ask', 'as_of', 'sets', 'note']

/** Every chair as a row, with what it was asked about. */
export function writeChairs(
  i18n: I18n,
  table: ChairTable,
  asked: { readonly theme: string | null; readonly day: string | null; readonly sets: ReadonlySet<string> },
): string {
  const note = i18n.t('chairs.csvNote', { ns: 'structure' })
  const about = [asked.day ?? '', [...asked.sets].join(' '), note]
  const names = (actors: Chair['actors']) => actors.map(({ label }) => label).join('; ')
  return writeCsv(
    [...HEADER, ...NAMES],
    table.categories.flatMap((category) =>
      table.areas.flatMap(({ id, label }) => {
        const chair = table.chairOf(id, category)
        if (chair === null) return []
        const { seated, actors, candidates } = chair
        const state = seated.sure === 0 && seated.possible > 0 ? 'POSSIBLY_SEATED' : stateOfChair(chair)
        const counts = [state, seated.sure, seated.possible]
        return [[asked.theme ?? '', id, label, category, ...counts, names(actors), names(candidates), ...about]]
      }),
    ),
  )
}
