import { useMemo } from 'react'
import type { Emphasis } from '../../../graph/canvas/emphasis.ts'
import { listAges } from '../../../graph/model/knowledge-age.ts'
import { useExplorer } from './explorer-context.ts'

/**
 * How old what is known of each tie and actor is, on the chosen day or today; null where the picture does not say it.
 * What a link shares comes without its age.
 */
export function useAges(): Emphasis['ages'] {
  const { question, exploration, guest } = useExplorer()
  const { recorded, moment } = exploration
  const ageing = question.ageing && !guest
  return useMemo(() => (ageing ? listAges(recorded, moment) : null), [ageing, recorded, moment])
}
