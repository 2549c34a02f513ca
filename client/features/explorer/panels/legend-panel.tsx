import { Fragment, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { type LegendRow, withOnlyRow, withRow, withRows } from '../../../graph/model/filters.ts'
import { countRow } from '../../../graph/model/legend-counts.ts'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import { type CountedRow, type LegendSection, rowsOf, type SetRow } from '../state/explore.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState } from '../state/explorer-store.ts'
import { LegendCheckbox } from './legend-checkbox.tsx'
import './legend-panel.css'
import { LegendSign } from './legend-sign.tsx'
import { SearchField } from './search-field.tsx'
import { useRowWords } from './use-row-words.ts'

// After the picture: at first all marks are drawn alike.
const ThemeSection = lazyWithWords(async () => (await import('../themes/theme-section.tsx')).ThemeSection)
const AgeSection = lazyWithWords(async () => (await import('../age/age-section.tsx')).AgeSection)
const SizeSection = lazyWithWords(async () => (await import('../figures/size-section.tsx')).SizeSection)

/** The legend that is the filter: every sign of the picture with its name, its count and its switch. */
export function LegendPanel() {
  const { t } = useTranslation('explorer')
  const { exploration } = useExplorer()
  return (
    <div className="legend">
      <SearchField />
      {exploration.legend.map((section) => (
        <Fragment key={section.name}>
          <Section section={section} />
          {section.name === 'presences' ? <UndatedSwitch /> : null}
        </Fragment>
      ))}
      <div className="legend-section">
        <fieldset>
          <legend>{t('legend.sections.sets')}</legend>
          {exploration.sets.map((row) => (
            <SetCheckbox key={row.set} row={row} />
          ))}
        </fieldset>
      </div>
      <LateSections />
    </div>
  )
}

/** On a chosen day what no source dates is among the possible: a switch of its own leaves it out. */
function UndatedSwitch() {
  const { t } = useTranslation('explorer')
  const { question, exploration, ask } = useExplorer()
  const row: LegendRow = { section: 'dates', value: 'UNKNOWN' }
  const { slice, moment } = exploration
  const { shown } = useMemo(
    () => countRow(slice, question.filters, { section: 'dates', value: 'UNKNOWN' }, moment),
    [slice, question.filters, moment],
  )
  if (question.asOf === null) return null
  return (
    <div className="legend-section">
      <LegendCheckbox
        name={t('legend.dates.UNKNOWN')}
        title={t('legend.undatedHint')}
        on={question.filters.dates.has('UNKNOWN')}
        count={String(shown)}
        onSwitch={(on) => ask({ filters: withRow(question.filters, row, on) })}
        onOnly={() => ask({ filters: withRow(question.filters, row, true) })}
      />
    </div>
  )
}

function LateSections() {
  const { question, guest } = useExplorer()
  const settled = useSettled()
  if (guest) return null
  return (
    <Suspense>
      {settled || question.filters.themes.size > 0 ? <ThemeSection /> : null}
      {settled || question.filters.unconfirmed !== null ? <AgeSection /> : null}
      {settled || question.measure !== 'uguale' ? <SizeSection /> : null}
    </Suspense>
  )
}

function Section({ section }: { readonly section: LegendSection }) {
  const { t } = useTranslation('explorer')
  const { question, ask } = useExplorer()
  const { name, rows } = section
  const title = t(`legend.sections.${name}`)
  const counts = useExplorerState((state) => state.counts)
  const totalled =
    name === 'actors' || (counts === null && (name === 'families' || name === 'dates' || name === 'presences'))
  const total = totalled ? sumShown(rows, counts) : null
  const someOff = rows.some(({ on }) => !on)
  const showAll = () => ask({ filters: withRows(question.filters, rowsOf(section), true) })
  return (
    <div className="legend-section">
      <fieldset>
        <legend>{title}</legend>
        {rows
          .filter((counted) => isTold(counted, counts))
          .map((counted) => (
            <FilterCheckbox key={keyOf(counted.row)} counted={counted} section={section} />
          ))}
      </fieldset>
      {someOff ? (
        <button
          type="button"
          className="legend-all"
          aria-label={t('legend.allOf', { section: title })}
          onClick={showAll}
        >
          {t('legend.all')}
        </button>
      ) : null}
      {someOff || total === null ? null : <span className="legend-total">{total}</span>}
    </div>
  )
}

interface FilterCheckboxProps {
  readonly counted: CountedRow
  readonly section: LegendSection
}

function FilterCheckbox({ counted: { row, on, count }, section }: FilterCheckboxProps) {
  const { t } = useTranslation('explorer')
  const { question, ask } = useExplorer()
  const { nameRow, explainRow } = useRowWords()
  const counts = useExplorerState((state) => state.counts)
  const told = count.shown === count.recorded ? String(count.recorded) : t('legend.countOf', { ...count })
  return (
    <LegendCheckbox
      name={nameRow(row)}
      title={explainRow(row)}
      sign={<LegendSign row={row} />}
      on={on}
      count={counts === null ? told : on ? String(countedOf(row, counts) ?? '') : ''}
      onSwitch={(shown) => ask({ filters: withRow(question.filters, row, shown) })}
      onOnly={() => ask({ filters: withOnlyRow(question.filters, row, rowsOf(section)) })}
    />
  )
}

function SetCheckbox({ row: { set, on, ties } }: { readonly row: SetRow }) {
  const { t } = useTranslation('words')
  const { question, ask } = useExplorer()
  const counts = useExplorerState((state) => state.counts)
  return (
    <LegendCheckbox
      name={t(`set.${set}`)}
      on={on}
      count={counts === null ? String(ties) : ''}
      onSwitch={(shown) => ask({ sets: withSet(question.sets, set, shown) })}
      onOnly={() => ask({ sets: new Set([set]) })}
    />
  )
}

function withSet(sets: ReadonlySet<FactSet>, set: FactSet, shown: boolean): ReadonlySet<FactSet> {
  const changed = new Set(sets)
  if (shown) changed.add(set)
  else changed.delete(set)
  return changed
}

type Counts = ReadonlyMap<string, number> | null

function sumShown(rows: readonly CountedRow[], counts: Counts): number {
  const shown = rows.filter(({ on }) => on)
  return shown.reduce((sum, { row, count }) => sum + (counts === null ? count.shown : (countedOf(row, counts) ?? 0)), 0)
}

/** What there is none of has no row, unless it is switched off. */
function isTold({ row, on, count }: CountedRow, counts: Counts): boolean {
  const entities = row.section === 'classes' || row.section === 'collective'
  if (!on || !entities) return true
  return (counts === null ? count.recorded : (countedOf(row, counts) ?? 0)) > 0
}

/** How many of a row the counted network has; null where it does not count such rows. */
function countedOf(row: LegendRow, counts: ReadonlyMap<string, number>): number | null {
  if (row.section === 'classes') return counts.get(row.value) ?? 0
  return row.section === 'collective' ? (counts.get('collective') ?? 0) : null
}

function keyOf(row: LegendRow): string {
  return row.section === 'collective' ? row.section : row.value
}
