import { Button } from '@mantine/core'
import { IconPresentationOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useExplorer } from '../state/explorer-context.ts'
import { LegendSign } from './legend-sign.tsx'
import './projection.css'
import { useRowWords } from './use-row-words.ts'

/** What is left of the panels before a room: the way back, and the signs in use with their names. */
export function ProjectionBars() {
  const { t } = useTranslation(['tools', 'explorer'])
  const { ask } = useExplorer()
  return (
    <>
      <h1 className="visually-hidden">{t('explorer:title')}</h1>
      <Button
        className="projection-leave"
        variant="default"
        leftSection={<IconPresentationOff size={20} aria-hidden="true" />}
        aria-keyshortcuts="P"
        onClick={() => ask({ projected: false })}
      >
        {t('tools:projection.leave')}
      </Button>
      <PinnedLegend />
    </>
  )
}

/** The kinds of elements and of dates that are drawn. */
function PinnedLegend() {
  const { t } = useTranslation('explorer')
  const { exploration } = useExplorer()
  const { nameRow } = useRowWords()
  const rows = exploration.legend
    .filter(({ name }) => name === 'actors' || name === 'also' || name === 'dates' || name === 'presences')
    .flatMap((section) => section.rows)
    .filter(({ on, count }) => on && count.shown > 0)
  return (
    <ul className="pinned-legend" aria-label={t('legend.title')}>
      {rows.map(({ row }) => (
        <li key={nameRow(row)}>
          <span>
            <LegendSign row={row} />
          </span>
          {nameRow(row)}
        </li>
      ))}
    </ul>
  )
}
