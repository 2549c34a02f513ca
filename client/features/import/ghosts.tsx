import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { ImportGhostsDocument } from '../../generated/graphql.ts'
import { GhostDrawing } from '../../graph/ghosts/ghost-drawing.tsx'
import { Section } from '../../ui/section.tsx'

export interface GhostsProps {
  readonly id: string
}

/** What an import would add, as a picture. */
export function Ghosts({ id }: GhostsProps) {
  const { t } = useTranslation('import')
  const { data, previousData } = useQuery(ImportGhostsDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  })
  const shown = (data ?? previousData)?.previewImport
  if (shown === null || shown === undefined || shown.ghosts.length === 0) return null
  const added = shown.ghosts.filter(({ isNew }) => isNew).length
  const rest = shown.counts.create - added
  return (
    <Section title={t('ghosts.title')} count={shown.counts.create}>
      <GhostDrawing
        ghosts={shown.ghosts}
        ties={shown.ghostTies}
        label={t('ghosts.label', { count: shown.counts.create })}
      />
      {rest > 0 ? <p className="import-note">{t('ghosts.rest', { count: rest })}</p> : null}
    </Section>
  )
}
