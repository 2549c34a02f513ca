import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PointPartsFragment } from '../../../generated/graphql.ts'
import { saveText } from '../../../lib/save-text.ts'
import { writeCsv } from '../../../lib/write-csv.ts'
import { writeDay } from '../../../lib/write-day.ts'

export interface GrowthTableProps {
  readonly points: readonly PointPartsFragment[]
}

type Column = { readonly name: ColumnName; readonly of: (point: PointPartsFragment) => number | null }

/** Columns of the table and of its file; null where there is no point before to compare with. */
const COLUMNS = [
  { name: 'tiesSure', of: ({ ties }) => ties.sure },
  { name: 'tiesPossible', of: ({ ties }) => ties.possible },
  { name: 'actorsSure', of: ({ actors }) => actors.sure },
  { name: 'actorsPossible', of: ({ actors }) => actors.possible },
  { name: 'adherentsSure', of: ({ adherents }) => adherents.sure },
  { name: 'adherentsPossible', of: ({ adherents }) => adherents.possible },
  { name: 'membersSure', of: ({ members }) => members.sure },
  { name: 'membersPossible', of: ({ members }) => members.possible },
  { name: 'started', of: ({ since }) => since?.started.surely ?? null },
  { name: 'startedMaybe', of: ({ since }) => since?.started.possibly ?? null },
  { name: 'ended', of: ({ since }) => since?.ended.surely ?? null },
  { name: 'endedMaybe', of: ({ since }) => since?.ended.possibly ?? null },
  { name: 'oldOld', of: ({ since }) => since?.newTies.oldOld ?? null },
  { name: 'oldNew', of: ({ since }) => since?.newTies.oldNew ?? null },
  { name: 'newNew', of: ({ since }) => since?.newTies.newNew ?? null },
  { name: 'undecided', of: ({ since }) => since?.newTies.undecided ?? null },
  { name: 'withinArea', of: ({ since }) => since?.newTies.withinArea ?? null },
  { name: 'acrossAreas', of: ({ since }) => since?.newTies.acrossAreas ?? null },
  { name: 'areaUnknown', of: ({ since }) => since?.newTies.areaUnknown ?? null },
] as const satisfies readonly { readonly name: string; readonly of: Column['of'] }[]

type ColumnName =
  | `${'ties' | 'actors' | 'adherents' | 'members'}${'Sure' | 'Possible'}`
  | 'started'
  | 'startedMaybe'
  | 'ended'
  | 'endedMaybe'
  | 'oldOld'
  | 'oldNew'
  | 'newNew'
  | 'undecided'
  | 'withinArea'
  | 'acrossAreas'
  | 'areaUnknown'

/** The numbers behind the charts, the latest day first, to be opened and to be taken along. */
export function GrowthTable({ points }: GrowthTableProps) {
  const { t } = useTranslation('time')
  const [open, setOpen] = useState(false)
  const save = () => {
    const rows = points.map((point) => [point.day, ...COLUMNS.map(({ of }) => of(point) ?? '')])
    saveText('trama-crescita.csv', writeCsv(['day', ...COLUMNS.map(({ name }) => name)], rows))
  }
  return (
    <details className="growth-data" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('table.open')}</summary>
      {open ? (
        <>
          <p className="growth-data-lead">{t('table.lead')}</p>
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden="true" />} onClick={save}>
            {t('table.save')}
          </Button>
          <PointsTable points={points} />
        </>
      ) : null}
    </details>
  )
}

/** What scrolls must be reached by the keyboard. */
const REACHED = { tabIndex: 0 } as const

function PointsTable({ points }: GrowthTableProps) {
  const { t, i18n } = useTranslation('time')
  return (
    <section className="growth-table-frame" aria-label={t('table.open')} {...REACHED}>
      <table className="growth-table">
        <thead>
          <tr>
            <th scope="col">{t('table.day')}</th>
            {COLUMNS.map(({ name }) => (
              <th key={name} scope="col">
                {t(`table.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.day}>
              <th scope="row">{writeDay(i18n.language, point.day)}</th>
              {COLUMNS.map(({ name, of }) => (
                <td key={name}>{of(point) ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
