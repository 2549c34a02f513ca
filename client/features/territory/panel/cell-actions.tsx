import { Button } from '@mantine/core'
import { IconFlag, IconPlus } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { type RefObject, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyWithStaffWords } from '../../../lib/lazy-with-words.ts'
import { useViewer } from '../../../lib/use-viewer.ts'
import { writeDay } from '../../../lib/write-day.ts'
import { BOLD, RichText } from '../../../ui/rich-text.tsx'
import type { GapCell } from '../state/territory.ts'
import type { ReopenButtonProps } from './reopen-button.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

const DecisionDialog = lazyWithStaffWords(async () => (await import('./decision-dialog.tsx')).DecisionDialog)
const ReopenButton = lazyWithStaffWords<ReopenButtonProps>(
  async () => (await import('./reopen-button.tsx')).ReopenButton,
)

export interface CellActionsProps {
  readonly cell: GapCell
  /** Heading of the panel. */
  readonly title: RefObject<HTMLHeadingElement | null>
  readonly onAddNeed?: (area: string, need: string) => void
}

/** What was decided of a gap, and what whoever looks may do about it. */
export function CellActions({ cell, title, onAddNeed }: CellActionsProps) {
  const { t, i18n } = useTranslation('territory')
  const viewer = useViewer()
  const [open, setOpen] = useState(false)
  const { areaId, needId, state, decision } = cell
  useKeptFocus(title, `${open} ${decision?.id ?? ''}`)
  const [decides, records] = [viewer.may('BOARD'), viewer.may('STAFF') && onAddNeed !== undefined]
  const isGap = state === 'UNMET' || state === 'FRAGILE' || state === 'NOT_SURVEYED'
  return (
    <>
      {decision === null ? null : (
        <div className="cell-decision">
          <h3>
            <IconFlag size={18} aria-hidden="true" />
            {t(decision.due ? 'decision.dueTitle' : 'decision.title')}
          </h3>
          <p>
            <RichText
              text={t(decision.due ? 'decision.due' : 'decision.until', {
                until: writeDay(i18n.language, decision.until),
                reason: decision.reason,
              })}
              tags={BOLD}
            />
          </p>
          <p className="territory-note">
            {t('decision.since', { since: writeDay(i18n.language, decision.since), by: nameDecider(t, decision.by) })}
          </p>
        </div>
      )}
      {decides || records ? (
        <div className="cell-actions">
          {records && areaId !== null ? (
            <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => onAddNeed?.(areaId, needId)}>
              {t('panel.addNeed')}
            </Button>
          ) : null}
          {decides && decision === null && isGap ? (
            <Button
              variant="subtle"
              leftSection={<IconFlag size={18} aria-hidden="true" />}
              onClick={() => setOpen(true)}
            >
              {t('decision.accept')}
            </Button>
          ) : null}
          {decides && decision !== null ? (
            <Suspense>
              <ReopenButton decision={decision} />
              <Button variant="default" onClick={() => setOpen(true)}>
                {t('decision.change')}
              </Button>
            </Suspense>
          ) : null}
        </div>
      ) : null}
      {open && areaId !== null ? (
        <Suspense>
          <DecisionDialog area={areaId} need={needId} decision={decision} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

/** Readers are told a role instead of a name. */
function nameDecider(t: TFunction<'territory'>, by: string): string {
  const role = (['ADMIN', 'BOARD', 'STAFF'] as const).find((one) => one === by)
  return role === undefined ? by : t(`decision.role.${role}`)
}
