import { useTranslation } from 'react-i18next'
import { wrapText } from '../../../graph/layout/words/text.ts'
import { Mark } from '../../../graph/marks/mark.tsx'
import { tellWhen } from '../changes/tell-when.ts'
import { useLit } from '../state/lit.ts'
import type { PairItem, PairScene, PairTie } from './plan-pairs.ts'

export interface PairsDrawingProps {
  readonly scene: PairScene
}

const MARK = 28
const NAME_PX = 14
/** Between a mark and its name, and at the edge of the drawing, px. */
const GAP = 10
const EDGE = 4

/** Who is tied anew on the left, to what on the right: new ties full, possible ones dotted, ended ones dashed. */
export function PairsDrawing({ scene }: PairsDrawingProps) {
  const { t } = useTranslation('time')
  const lit = useLit()
  const { left, right, ties, width, height, nameLines } = scene
  const isOn = (lines: readonly string[]) => lines.some((id) => lit.lines.includes(id))
  return (
    <svg
      className="pairs"
      width={width}
      height={height}
      role="img"
      aria-label={t('drawing.pairsLabel', { count: right.length })}
      data-lit={lit.lines.length > 0 || undefined}
    >
      {ties.map((tie) => (
        <path
          key={`${tie.from.entity.id} ${tie.to.entity.id} ${tie.became}`}
          className="pairs-tie"
          data-became={tie.became}
          data-on={isOn(tie.lines) || undefined}
          d={curveOf(tie, width / 2)}
        />
      ))}
      {left.map((item) => (
        <Item
          key={item.entity.id}
          item={item}
          side="left"
          room={item.x - MARK / 2 - GAP - EDGE}
          isOn={isOn(item.lines)}
          nameLines={nameLines}
        />
      ))}
      {right.map((item) => (
        <Item
          key={item.entity.id}
          item={item}
          side="right"
          room={width - item.x - MARK / 2 - GAP - EDGE}
          isOn={isOn(item.lines)}
          nameLines={nameLines}
        />
      ))}
    </svg>
  )
}

interface ItemProps {
  readonly item: PairItem
  readonly side: 'left' | 'right'
  /** For its name, px. */
  readonly room: number
  readonly isOn: boolean
  readonly nameLines: number
}

function Item({ item, side, room, isOn, nameLines }: ItemProps) {
  const { i18n } = useTranslation('time')
  const { light } = useLit()
  const { entity, became, lines, x, y, dated } = item
  const when = dated === null ? '' : tellWhen(i18n, dated)
  const weight = side === 'right' ? 600 : 400
  const name = wrapText(entity.short, {
    fontPx: NAME_PX,
    maxWidth: room,
    maxLines: when === '' ? nameLines + 1 : nameLines,
    weight,
  })
  const date = when === '' ? [] : wrapText(when, { fontPx: NAME_PX, maxWidth: room, maxLines: 1, weight: 400 }).lines
  const rows = [
    ...name.lines.map((text) => ({ text, bold: side === 'right' })),
    ...date.map((text) => ({ text, bold: false })),
  ]
  const textX = side === 'right' ? MARK / 2 + GAP : -MARK / 2 - GAP
  return (
    <g
      className="pairs-item"
      data-became={became ?? undefined}
      data-on={isOn || undefined}
      transform={`translate(${x} ${y})`}
      onPointerEnter={() => light(lines)}
      onPointerLeave={() => light([])}
    >
      <title>{when === '' ? entity.name : `${entity.name}, ${when}`}</title>
      <g transform={`translate(${-MARK / 2} ${-MARK / 2})`}>
        <Mark entityClass={entity.entityClass} size={MARK} collective={entity.collective} />
      </g>
      {became === null ? null : <Badge became={became} />}
      {rows.map(({ text, bold }, index) => (
        <text
          key={text}
          className={bold ? 'pairs-name' : 'pairs-date'}
          x={textX}
          y={5 + (index - (rows.length - 1) / 2) * 18}
          textAnchor={side === 'right' ? 'start' : 'end'}
        >
          {text}
        </text>
      ))}
    </g>
  )
}

const SIGN = { new: '+', ended: '×', maybe: '?' } as const

/** The sign of what became of an element, at the corner of its mark. */
function Badge({ became }: { readonly became: keyof typeof SIGN }) {
  return (
    <g className="pairs-badge" data-became={became} transform={`translate(${MARK / 2 - 2} ${-MARK / 2 + 2})`}>
      <circle r={8} />
      <text textAnchor="middle" y={4.5}>
        {SIGN[became]}
      </text>
    </g>
  )
}

function curveOf({ from, to }: PairTie, middleOfAll: number): string {
  // Two of one column are joined on the side of the other column, where no names are.
  if (from.x === to.x) {
    const side = from.x < middleOfAll ? 1 : -1
    const [edge, bend] = [from.x + side * (MARK / 2 + 3), from.x + side * 64]
    return `M${edge} ${from.y}C${bend} ${from.y} ${bend} ${to.y} ${edge} ${to.y}`
  }
  const [start, end] = from.x < to.x ? [from, to] : [to, from]
  const middle = (start.x + end.x) / 2
  return `M${start.x + MARK / 2 + 3} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x - MARK / 2 - 3} ${end.y}`
}
