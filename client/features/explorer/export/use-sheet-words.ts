import { useTranslation } from 'react-i18next'
import type { LegendEntry, LegendSign } from '../../../graph/export/draw-legend.ts'
import type { SheetWords } from '../../../graph/export/write-sheet.ts'
import { lineOfPresence, lineStyleOf } from '../../../graph/model/date-group.ts'
import type { LegendRow } from '../../../graph/model/filters.ts'
import { KNOWLEDGE_AGES } from '../../../graph/model/knowledge-age.ts'
import { countVisible } from '../../../graph/model/legend-counts.ts'
import { isNarrowed } from '../../../graph/model/view-scope.ts'
import { factorOf } from '../../../graph/sizes/resize-drawn.ts'
import type { StepRange } from '../../../graph/sizes/size-steps.ts'
import { useJoinContact } from '../../../lib/use-join-contact.ts'
import { writeRange } from '../figures/range-words.ts'
import { type Sizes, useSizes } from '../figures/use-sizes.ts'
import { useRowWords } from '../panels/use-row-words.ts'
import { describeScope } from '../state/describe-scope.ts'
import type { Exploration } from '../state/explore.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState } from '../state/explorer-store.ts'
import { useAges } from '../state/use-ages.ts'
import { useSummaryWords } from '../state/use-summary-words.ts'

/** What stands round a picture that leaves the page: title, what is shown and left out, day, legend, sources. */
export function useSheetWords(): SheetWords {
  const { t, i18n } = useTranslation(['tools', 'words'])
  const { t: explain } = useTranslation('tools')
  const { question, exploration } = useExplorer()
  const { nameRow } = useRowWords()
  const summary = useSummaryWords()
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' })
  const tellDay = (iso: string) => day.format(new Date(`${iso}T12:00:00Z`))
  const rows = exploration.legend.flatMap((section) => section.rows)
  const off = rows.filter(({ on }) => !on).map(({ row }) => nameRow(row))
  const sets = exploration.sets.filter(({ on }) => on).map(({ set }) => t(`words:set.${set}`))
  const chosen = question.selection === null ? undefined : exploration.slice.entities.get(question.selection)?.name
  const contact = useJoinContact()
  const sizes = useSizeEntries()
  const ages = useAgeEntries()
  return {
    title: t('tools:out.title'),
    notes: [
      summary.short(exploration.summary),
      ...(off.length === 0 ? [] : [t('tools:out.without', { what: list.format(off) })]),
      ...(chosen === undefined ? [] : [t('tools:out.chosen', { name: chosen })]),
      ...(question.text === '' ? [] : [t('tools:out.lit', { text: question.text })]),
      ...(isNarrowed(question.scope) || question.closedGroups.length > 0
        ? [`${list.format(describeScope(explain, question, exploration))}.`]
        : []),
      question.asOf === null
        ? t('tools:out.day', { day: tellDay(exploration.today) })
        : t('tools:out.dayAsked', { asOf: tellDay(question.asOf), day: tellDay(exploration.today) }),
    ],
    legend: [...rows.flatMap(({ row }) => toEntry(row, exploration, nameRow)), ...ages, ...sizes],
    sources: [
      t('tools:out.sources', { sets: list.format(sets) }),
      `${t('tools:out.from', { address: addressOf(location) })}${
        contact === null ? '' : ` ${t('tools:out.join', { address: contact })}`
      }`,
    ],
    language: i18n.language,
  }
}

/** What each size of mark stands for, where not all are drawn alike. */
function useSizeEntries(): readonly LegendEntry[] {
  const { t } = useTranslation('figures')
  const density = useExplorerState(({ drawn }) => drawn?.layout.density ?? null)
  const { sized, measure }: Sizes = useSizes()
  if (sized === null || density === null || measure === 'uguale') return []
  return sized.ranges.map((range) => ({
    sign: { form: 'size', factor: factorOf(density, range.step) },
    words: t(`size.sheet.${measure}`, { count: countOf(measure, range), range: writeRange(t, measure, range) }),
  }))
}

/** How the picture tells when what it shows was last told, where it does. */
function useAgeEntries(): readonly LegendEntry[] {
  const { t } = useTranslation('timeline')
  const ages = useAges()
  const drawn = useExplorerState((state) => state.drawn)
  if (ages === null || drawn === null) return []
  return KNOWLEDGE_AGES.map((age) => ({ sign: { form: 'age', age }, words: t(`age.sheet.${age}`) }))
}

/** The number that decides whether the words are of one or of many. */
function countOf(measure: Sizes['measure'], { most }: StepRange): number {
  return measure === 'passaggio' ? Math.round(most * 100) : most
}

/** A longer address does not fit a line, and nobody would type it. */
const LONGEST_ADDRESS = 110

/** Where the picture can be seen again: this very view where its address is short, else the page. */
function addressOf({ origin, pathname, search }: Location): string {
  const whole = origin + pathname + search
  return whole.length <= LONGEST_ADDRESS ? whole : origin + pathname
}

/** Only what is drawn has a row in a legend that nobody can click. */
function toEntry(
  row: LegendRow,
  { slice, visible, moment }: Exploration,
  nameRow: (row: LegendRow) => string,
): LegendEntry[] {
  const sign = signOf(row)
  const count = sign === null ? 0 : countVisible(slice, visible, row, moment)
  return sign !== null && count > 0 ? [{ sign, words: `${nameRow(row)} (${count})` }] : []
}

function signOf(row: LegendRow): LegendSign | null {
  switch (row.section) {
    case 'classes':
      return { form: 'mark', entityClass: row.value, collective: false }
    case 'collective':
      return { form: 'mark', entityClass: 'MIXED', collective: true }
    case 'families':
      return { form: 'arrow', family: row.value }
    case 'dates':
      return { form: 'line', line: lineStyleOf(row.value) }
    case 'presences':
      return { form: 'line', line: lineOfPresence(row.value) }
    case 'certainties':
    case 'areas':
      return null
  }
}
