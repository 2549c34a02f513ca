import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { litAddress } from '../state/lit-address.ts'

export interface SeeInGraphProps {
  /** Ids of entities and ties to light up. */
  readonly lit: readonly string[]
  readonly sets: ReadonlySet<FactSet>
  /** What is seen there, for who reads the links alone. */
  readonly about: string
}

/** A link to the network with what is told of lit; nothing where there is nothing to light up. */
export function SeeInGraph({ lit, sets, about }: SeeInGraphProps) {
  const { t } = useTranslation('structure')
  if (lit.length === 0) return null
  const { href, first } = litAddress(lit, sets)
  const text = first === null ? t('see') : t('seeSome', { count: first })
  return (
    <AppLink className="more-see" href={href} aria-label={`${text}: ${about}`}>
      {text}
    </AppLink>
  )
}
