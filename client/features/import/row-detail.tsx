import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { ChangeList } from './change-list.tsx'
import { DecisionBox } from './decision-box.tsx'
import { OutcomeSign } from './outcome-sign.tsx'
import type { ImportRowFacts } from './outcomes.ts'
import { ProblemList } from './problem-list.tsx'
import type { RowTools } from './row-tools.ts'

export interface RowDetailProps {
  readonly row: ImportRowFacts
  readonly tools: RowTools
}

/** One row told in full: what becomes of it, why it is refused and what would help, whom it may be. */
export function RowDetail({ row, tools }: RowDetailProps) {
  const { t } = useTranslation('import')
  const { outcome, actorId, name } = row
  const path = actorId === null || outcome === 'CREATE' ? null : entityPath(actorId)
  return (
    <>
      <p className="import-note">{t('row.number', { row: row.row })}</p>
      <h2 className="row-name">{name === '' ? t('row.unnamed') : name}</h2>
      <p className="row-outcome">
        <OutcomeSign outcome={outcome} />
        {t(row.isRecorded ? 'row.recorded' : `row.${outcome}`)}
      </p>
      {path === null ? null : (
        <p>
          <AppLink href={path}>{t('row.open')}</AppLink>
        </p>
      )}
      <ProblemList row={row} tools={tools} />
      {row.isRecorded || !tools.mayChange ? null : <DecisionBox row={row} tools={tools} />}
      <ChangeList changes={row.changes} />
    </>
  )
}
