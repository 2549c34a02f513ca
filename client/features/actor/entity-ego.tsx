import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import { buildEgo } from '../../graph/ego/ego.ts'
import { EgoDrawing } from '../../graph/ego/ego-drawing.tsx'
import type { Network } from '../../graph/model/network.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { readToday } from '../../lib/today.ts'

export interface EntityEgoProps {
  readonly network: Network
  readonly id: string
}

/** The entity among its neighbours, each a link to its page; nothing where there are none, or too many to name. */
export function EntityEgo({ network, id }: EntityEgoProps) {
  const { t } = useTranslation('actor')
  const { day } = useAsOf()
  const ego = buildEgo(network, id, day ?? readToday())
  if (ego === null) return null
  return (
    <EgoDrawing
      ego={ego}
      label={t('drawing', { name: ego.centre.name, count: ego.neighbours.length })}
      renderLink={({ entity }, props, content) => (
        <AppLink href={entityPath(entity.id) ?? ''} {...props}>
          {content}
        </AppLink>
      )}
    />
  )
}
