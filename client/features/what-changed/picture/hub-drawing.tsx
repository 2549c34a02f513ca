import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../../graph/marks/mark.tsx'
import { colourVariable } from '../../../graph/marks/mark-forms.ts'
import type { ChangeLine } from '../changes/gather-lines.ts'
import { useLit } from '../state/lit.ts'
import type { HubScene, Unit, UnitBox } from './plan-hub.ts'
import { UNIT } from './plan-hub.ts'

export interface HubDrawingProps {
  readonly scene: HubScene
  /** Those of the list that tell of the members. */
  readonly lines: readonly ChangeLine[]
}

const HUB = 32

/** One square a member, by micro-area, round the body they belong to. */
export function HubDrawing({ scene, lines }: HubDrawingProps) {
  const { t } = useTranslation('time')
  const lit = useLit()
  const linesOf = membersToLines(lines)
  const { hub, centre, boxes, width, height } = scene
  const isDimmed = lit.lines.length > 0
  const isOn = (ids: readonly string[]) => ids.some((id) => lit.lines.includes(id))
  return (
    <svg
      className="hub"
      width={width}
      height={height}
      role="img"
      aria-label={t('drawing.hubLabel', { name: hub.short, count: boxes.length })}
      data-lit={isDimmed || undefined}
    >
      {boxes.map((box) => (
        <path
          key={box.id}
          className="hub-line"
          data-new={box.joined + box.left > 0 || undefined}
          data-on={isOn(box.units.flatMap(({ id }) => linesOf.get(id) ?? [])) || undefined}
          d={box.line}
        />
      ))}
      {boxes.map((box) => (
        <Box key={box.id} box={box}>
          {box.units.map((unit) => {
            const own = linesOf.get(unit.id) ?? []
            return (
              <UnitSquare key={unit.id} unit={unit} isOn={isOn(own)} onPoint={(over) => lit.light(over ? own : [])} />
            )
          })}
        </Box>
      ))}
      <g transform={`translate(${centre.x - HUB / 2} ${centre.y - HUB / 2})`}>
        <circle className="hub-ground" cx={HUB / 2} cy={HUB / 2} r={HUB / 2 + 4} />
        <Mark entityClass={hub.entityClass} size={HUB} />
      </g>
      <text className="hub-name" x={centre.x} y={centre.y + HUB / 2 + 16} textAnchor="middle">
        {hub.short}
      </text>
    </svg>
  )
}

function Box({ box, children }: { readonly box: UnitBox; readonly children: ReactNode }) {
  const { t } = useTranslation('time')
  const grew = box.joined === 0 ? '' : ` +${box.joined}`
  const shrank = box.left === 0 ? '' : ` −${box.left}`
  return (
    <g>
      <rect
        className="hub-box"
        data-new={box.joined + box.left > 0 || undefined}
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={8}
      />
      {children}
      <text className="hub-label" x={box.label.x} y={box.label.y} textAnchor={box.label.anchor}>
        {box.area ?? t('drawing.elsewhere')}
        <tspan className="hub-grew">
          {grew}
          {shrank}
        </tspan>
        {box.more === 0 ? '' : ` (${t('drawing.notShown', { count: box.more })})`}
      </text>
    </g>
  )
}

interface UnitSquareProps {
  readonly unit: Unit
  readonly isOn: boolean
  readonly onPoint: (over: boolean) => void
}

const MIDDLE = UNIT / 2

function UnitSquare({ unit, isOn, onPoint }: UnitSquareProps) {
  const { x, y, became, name, entityClass } = unit
  return (
    <g
      className="hub-unit"
      data-became={became}
      data-on={isOn || undefined}
      style={{ color: `var(${colourVariable(entityClass)})` }}
      transform={`translate(${x} ${y})`}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
    >
      <title>{name}</title>
      <rect width={UNIT} height={UNIT} rx={3} />
      {became === 'new' ? <path d={`M${MIDDLE - 3.2} ${MIDDLE}h6.4M${MIDDLE} ${MIDDLE - 3.2}v6.4`} /> : null}
      {became === 'ended' ? <path d={`M${MIDDLE - 2.6} ${MIDDLE - 2.6}l5.2 5.2m0 -5.2l-5.2 5.2`} /> : null}
    </g>
  )
}

function membersToLines(lines: readonly ChangeLine[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { id, body } of lines) {
    if (body.form !== 'ties') continue
    for (const member of body.who) found.set(member.id, [...(found.get(member.id) ?? []), id])
  }
  return found
}
