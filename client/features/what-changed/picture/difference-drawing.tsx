import { useElementSize } from '@mantine/hooks'
import { IconArrowRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { isComune } from '../changes/segments.ts'
import { graphAddress } from '../state/graph-address.ts'
import type { Difference } from '../state/use-difference.ts'
import './difference.css'
import { HubDrawing } from './hub-drawing.tsx'
import { PairsDrawing } from './pairs-drawing.tsx'
import { planHub } from './plan-hub.ts'
import { planPairs } from './plan-pairs.ts'

export interface DifferenceDrawingProps {
  readonly difference: Difference
  readonly sets: ReadonlySet<FactSet>
}

/** Width of a phone's page without its margins; taken until the real one is known. */
const NARROW = 358

/** What changed, drawn small: the body that grew the most with its members, and who is tied anew to what. */
export function DifferenceDrawing({ difference, sets }: DifferenceDrawingProps) {
  const { t } = useTranslation('time')
  const { ref, width: measured } = useElementSize()
  const width = measured === 0 ? NARROW : measured
  const { hub, pairs } = useScenes(difference, width)
  if (hub === null && pairs.right.length === 0) return null
  const lines = difference.groups.flatMap((group) => group.lines)
  const isOfComuni = difference.growth?.joined.every(isComune) === true
  return (
    <section className="difference" aria-labelledby="difference-title">
      <div className="growth-head">
        <h2 id="difference-title">{t('drawing.title')}</h2>
        <AppLink href={graphAddress(lines, difference.days, sets)} className="difference-open">
          {t('drawing.open')}
          <IconArrowRight size={18} aria-hidden="true" />
        </AppLink>
      </div>
      <p className="difference-lead">
        {hub === null
          ? t('drawing.lead')
          : t(isOfComuni ? 'drawing.leadComuni' : 'drawing.leadMembers', { name: hub.hub.short })}
      </p>
      <div ref={ref}>
        {hub === null ? null : <HubDrawing scene={hub} lines={linesOf(difference, hub.hub.id)} />}
        {pairs.right.length === 0 ? null : <PairsDrawing scene={pairs} />}
      </div>
      {pairs.notDrawn === 0 ? null : <p className="changes-note">{t('drawing.more', { count: pairs.notDrawn })}</p>}
    </section>
  )
}

function useScenes(difference: Difference, width: number) {
  return useMemo(() => {
    const { growth, background, seats, days, groups } = difference
    const whole = background !== null && !background.truncated ? background : null
    const lines = groups.flatMap((group) => group.lines)
    const own = growth === null ? [] : linesOf(difference, growth.target.id)
    const hub = growth === null ? null : planHub(growth.target, own, { background: whole, seats }, days, width)
    return {
      hub,
      pairs: planPairs(
        lines.filter((line) => !own.includes(line) && line.kind !== 'CORRECTED'),
        width,
      ),
    }
  }, [difference, width])
}

/** Lines that tell who joined or left a body. */
function linesOf({ groups }: Difference, hub: string) {
  return groups
    .filter(({ kind }) => kind === 'JOINED' || kind === 'LEFT')
    .flatMap(({ lines }) => lines)
    .filter(({ body }) => body.form === 'ties' && body.target.id === hub && body.tie.kind === 'MEMBERSHIP')
}
