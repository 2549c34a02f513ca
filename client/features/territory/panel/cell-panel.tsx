import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { StaffActsSlot } from '../../../lib/staff-acts.tsx'
import { Coming } from '../../../ui/coming.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import { type TerritoryQuestion, UNSTATED } from '../state/question.ts'
import type { Figures, GapCell, GapMatrix } from '../state/territory.ts'
import { nameArea } from '../words/tell-cell.ts'
import { BridgeList } from './bridge-list.tsx'
import { CellActions } from './cell-actions.tsx'
import { CellCounts } from './cell-counts.tsx'
import { CellEvidence } from './cell-evidence.tsx'
import { CellState } from './cell-state.tsx'
import { DeskNote, findLoneDesks } from './desk-note.tsx'
import { GroupList } from './group-list.tsx'
import { NearestList } from './nearest-list.tsx'
import './cell-panel.css'
import { listOffers } from './list-offers.ts'
import { useCellDetail } from './use-cell-detail.ts'

export interface CellPanelProps {
  readonly matrix: GapMatrix
  readonly figures: Figures
  readonly area: string
  readonly need: string
  readonly question: TerritoryQuestion
  readonly day: string | null
  readonly title: RefObject<HTMLHeadingElement | null>
  /** Closes the panel and leads back to the cell. */
  readonly onClose: () => void
  /** What staff can note of the need from here; absent where nothing can. */
  readonly onAddNeed?: (area: string, need: string) => void
}

/** All that is known of one need in one micro-area, and who could help. */
export function CellPanel(props: CellPanelProps) {
  const { matrix, figures, area, need, question, day, title, onClose, onAddNeed } = props
  const { t, i18n } = useTranslation('territory')
  const titleId = useId()
  const { detail, failure, readAgain } = useCellDetail(area, need, question, day)
  // The matrix is there before the detail: the state need not wait for it.
  const cell: GapCell | null = detail?.cell ?? matrix.cellOf(area, need)
  const leave = (event: KeyboardEvent<HTMLElement>) => {
    // A dialog over the panel has its own way out.
    if (event.key !== 'Escape' || !(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    onClose()
  }
  return (
    <section className="cell-panel" aria-labelledby={titleId} onKeyDown={leave}>
      <div className="cell-panel-head">
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {nameArea(i18n, matrix, area)}
          <span lang="it">{matrix.needs.find(({ id }) => id === need)?.label}</span>
        </h2>
        <button type="button" className="cell-panel-close" aria-label={t('panel.close')} onClick={onClose}>
          <IconX size={20} aria-hidden="true" />
        </button>
      </div>
      {area === UNSTATED ? <p className="territory-note">{t('panel.unstatedText')}</p> : null}
      {cell === null ? null : <CellState cell={cell} asked={day !== null} />}
      {cell === null || cell.state === 'NOT_SURVEYED' ? null : <CellCounts cell={cell} />}
      {cell === null || area === UNSTATED ? null : (
        <CellActions cell={cell} title={title} {...(onAddNeed ? { onAddNeed } : {})} />
      )}
      {cell === null ? null : <DeskNote cell={cell} figures={figures} />}
      {cell === null || area === UNSTATED ? null : (
        <StaffActsSlot
          place={{
            ...{ name: 'CELL', area, need, day },
            hasDesks: findLoneDesks(cell, figures).length > 0,
            offers: listOffers(detail),
          }}
        />
      )}
      {failure === null ? null : <FailureMessage failure={failure} onRetry={readAgain} />}
      {detail === null ? (
        failure === null ? (
          <Coming />
        ) : null
      ) : (
        <>
          <CellEvidence detail={detail} />
          {area === UNSTATED ? null : (
            <>
              <NearestList nearest={detail.nearest} />
              <BridgeList bridges={detail.bridges} sets={question.sets} />
              <GroupList groups={detail.groups} />
            </>
          )}
        </>
      )}
    </section>
  )
}
