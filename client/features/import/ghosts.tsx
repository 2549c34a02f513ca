import { useQuery } from '@apollo/client/react'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { ImportGhostsDocument } from '../../generated/graphql.ts'
import { GhostDrawing } from '../../graph/ghosts/ghost-drawing.tsx'
import { Section } from '../../ui/section.tsx'

/** Additions that the picture names, on a phone and elsewhere. */
const FEW = 8
const MANY = 24

export interface GhostsProps {
  readonly id: string
}

/** What an import would add, as a picture. */
export function Ghosts({ id }: GhostsProps) {
  const { t } = useTranslation('import')
  const narrow = useMediaQuery('(max-width: 640px)')
  const { data, previousData } = useQuery(ImportGhostsDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  })
  const shown = (data ?? previousData)?.previewImport
  if (shown === null || shown === undefined || shown.ghosts.length === 0) return null
  const added = shown.ghosts.filter(({ isNew }) => isNew).slice(0, narrow ? FEW : MANY)
  const ids = new Set(added.map(({ id }) => id))
  const ties = shown.ghostTies.filter(({ from }) => ids.has(from))
  const ends = new Set(ties.map(({ to }) => to))
  const rest = shown.counts.create - added.length
  return (
    <Section title={t('ghosts.title')} count={shown.counts.create}>
      <GhostDrawing
        ghosts={[...added, ...shown.ghosts.filter(({ id, isNew }) => !isNew && ends.has(id))]}
        ties={ties}
        label={t('ghosts.label', { count: shown.counts.create })}
      />
      {rest > 0 ? <p className="import-note">{t('ghosts.rest', { count: rest })}</p> : null}
    </Section>
  )
}
