import { useQuery } from '@apollo/client/react'
import { Button, NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { entityPath } from '../../../app/addresses.ts'
import { ROUTES } from '../../../app/paths.ts'
import { ChairsDocument } from '../../../generated/graphql.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { dayVariable } from '../../../lib/ask-on-day.ts'
import { saveText } from '../../../lib/save-text.ts'
import { readToday } from '../../../lib/today.ts'
import { Answered } from '../more/answered.tsx'
import { setsVariable } from '../state/question.ts'
import { writeBand } from '../words/tell-band.ts'
import { ChairBoard } from './chair-board.tsx'
import { arrangeChairs, type ChairTable } from './chair-table.ts'
import { writeChairs } from './tell-chair.ts'

interface NamedTheme {
  readonly id: string
  readonly label: string
}

export interface ChairBoardProps {
  /** The theme that is looked at; null for whatever anybody is about. */
  readonly theme: NamedTheme | null
  readonly themes: readonly NamedTheme[]
  readonly onTheme: (theme: string | null) => void
  readonly day: string | null
  readonly sets: ReadonlySet<FactSet>
}

/** The choice of a theme, and its chairs. */
export function ChairsOfTheme({ theme, themes, onTheme, day, sets }: ChairBoardProps) {
  const { t, i18n } = useTranslation('structure')
  const about = theme === null ? {} : { theme: theme.id }
  const result = useQuery(ChairsDocument, {
    variables: { ...about, ...dayVariable(day), on: day ?? readToday(), ...setsVariable(sets) },
    fetchPolicy: 'no-cache',
  })
  const save = (table: ChairTable) => {
    const name = `trama-sedie-${theme === null ? 'tutti-i-temi' : theme.id.slice(theme.id.indexOf(':') + 1)}`
    saveText(`${name}-${day ?? readToday()}.csv`, writeChairs(i18n, table, { theme: theme?.label ?? null, day, sets }))
  }
  return (
    <>
      <div className="more-tools">
        <NativeSelect
          size="lg"
          className="chairs-theme"
          label={t('chairs.theme')}
          value={theme?.id ?? ''}
          onChange={({ currentTarget: { value } }) => onTheme(value === '' ? null : value)}
        >
          <option value="">{t('chairs.anyTheme')}</option>
          {themes.map(({ id, label }) => (
            // Themes have Italian names only.
            <option key={id} value={id} lang="it">
              {label}
            </option>
          ))}
        </NativeSelect>
        <AppLink className="chairs-link" href={theme === null ? ROUTES.themes : (entityPath(theme.id) ?? '')}>
          {theme === null ? t('chairs.allThemes') : t('chairs.aboutTheme', { theme: theme.label })}
        </AppLink>
      </div>
      <Answered result={result}>
        {(data) => {
          const table = arrangeChairs(data)
          return (
            <>
              <Totals table={table} theme={theme} />
              <ChairBoard table={table} theme={theme} />
              <p className="territory-note">{t('chairs.note')}</p>
              <Button
                className="chairs-csv"
                variant="default"
                leftSection={<IconTable size={18} aria-hidden="true" />}
                onClick={() => save(table)}
              >
                {t('csv')}
              </Button>
            </>
          )
        }}
      </Answered>
    </>
  )
}

function Totals({
  table: { counts, taken },
  theme,
}: {
  readonly table: ChairTable
  readonly theme: NamedTheme | null
}) {
  const { t } = useTranslation('structure')
  const { ASK: askable, NOBODY: nobody } = counts
  const count = taken.possible + askable + nobody
  const empty = { sure: count - taken.possible, possible: count - taken.sure }
  return (
    <p className="more-none" role="status">
      {t('chairs.totals', { count, taken: writeBand(taken), empty: writeBand(empty) })}{' '}
      {askable === 0 ? null : t('chairs.askable', { count: askable })}{' '}
      {theme !== null && taken.possible === 0 ? t('chairs.nobodyAbout') : null}
    </p>
  )
}
