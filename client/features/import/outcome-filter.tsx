import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '#graph-schema/model/import-plan.ts'
import { OutcomeSign } from './outcome-sign.tsx'
import { countAll, countOf, type ImportRowCounts, OUTCOME_ORDER } from './outcomes.ts'

export interface OutcomeFilterProps {
  readonly counts: ImportRowCounts
  readonly chosen: ImportOutcome | null
  readonly onChoose: (outcome: ImportOutcome | null) => void
}

/** Rows by outcome, with their counts: the summary is the filter. */
export function OutcomeFilter({ counts, chosen, onChoose }: OutcomeFilterProps) {
  const { t } = useTranslation('import')
  const shown = OUTCOME_ORDER.filter((outcome) => countOf(counts, outcome) > 0 || outcome === chosen)
  return (
    <fieldset className="outcome-filter">
      <legend>{t('preview.filter')}</legend>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {t('preview.all')} <b>{countAll(counts)}</b>
      </button>
      {shown.map((outcome) => (
        <button
          key={outcome}
          type="button"
          data-outcome={outcome}
          aria-pressed={chosen === outcome}
          onClick={() => onChoose(chosen === outcome ? null : outcome)}
        >
          <OutcomeSign outcome={outcome} />
          {t(`outcomes.${outcome}`)} <b>{countOf(counts, outcome)}</b>
        </button>
      ))}
    </fieldset>
  )
}
