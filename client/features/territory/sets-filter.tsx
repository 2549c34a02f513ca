import { useTranslation } from 'react-i18next'
import { FACT_SETS, type FactSet } from '#graph-schema/model/evidence.ts'

export interface SetsFilterProps {
  /** Sets that any source is of. */
  readonly present: readonly FactSet[]
  readonly chosen: ReadonlySet<FactSet>
  readonly onChoose: (sets: ReadonlySet<FactSet>) => void
}

/** Whose facts the page counts. The last set stays: without any there would be nothing to tell. */
export function SetsFilter({ present, chosen, onChoose }: SetsFilterProps) {
  const { t } = useTranslation(['territory', 'words'])
  if (present.length < 2) return null
  const toggle = (set: FactSet) => {
    const next = new Set(FACT_SETS.filter((one) => chosen.has(one) !== (one === set)))
    if (present.some((one) => next.has(one))) onChoose(next)
  }
  return (
    <fieldset className="territory-sets">
      <legend>{t('territory:sets')}</legend>
      {present.map((set) => (
        <label key={set}>
          <input type="checkbox" checked={chosen.has(set)} onChange={() => toggle(set)} />
          {t(`words:set.${set}`)}
        </label>
      ))}
    </fieldset>
  )
}
