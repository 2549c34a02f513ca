import type { OpenBox, VertexGroup } from '../contract.ts'
import { textWidth, wrapText } from '../words/text.ts'

/** How the members of a group stand in its box: places relative to the box's top left corner, plane px. */
export interface OpenPlan {
  readonly groupId: string
  readonly width: number
  readonly height: number
  readonly glyph: number
  readonly rows: readonly PlannedRow[]
}

interface PlannedRow {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly labelX: number
  readonly lines: readonly string[]
}

const HEADING = { x: 8, y: 13, height: 24, fontPx: 13 }

/** Alike leaves stand in columns of short names; a fan's members have long titles, so one column of two lines. */
const COLUMNS = { glyph: 12, rowHeight: 21, gap: 26, ratio: 2.4, most: 9 }
const LIST = { glyph: 13, lineHeight: 14, rowGap: 6, labelWidth: 176, gap: 30 }

/** @param maxWidth widest box allowed, plane px. */
export function planOpenBox(group: VertexGroup, maxWidth: number): OpenPlan {
  switch (group.form) {
    case 'leaves':
      return planColumns(group, maxWidth)
    case 'fan':
      return planList(group)
  }
}

/** As many columns as bring the box nearest to 2.4 times as wide as high. */
function planColumns(group: VertexGroup, maxWidth: number): OpenPlan {
  const widest = group.members.reduce((width, member) => Math.max(width, textWidth(member.label, 12)), 0)
  const columnWidth = Math.ceil(widest) + COLUMNS.gap
  const sizeWith = (columns: number) => {
    const rows = Math.ceil(group.members.length / columns)
    return { rows, width: columns * columnWidth + 10, height: HEADING.height + rows * COLUMNS.rowHeight + 4 }
  }
  let best = sizeWith(1)
  for (let columns = 2; columns <= COLUMNS.most; columns += 1) {
    const size = sizeWith(columns)
    if (size.width > maxWidth) break
    if (unlikeness(size.width / size.height) < unlikeness(best.width / best.height)) best = size
  }
  const rows = group.members.map((member, index): PlannedRow => {
    const left = 8 + Math.floor(index / best.rows) * columnWidth
    const y = HEADING.height + ((index % best.rows) + 0.5) * COLUMNS.rowHeight
    return { id: member.id, x: left + COLUMNS.glyph / 2, y, labelX: left + COLUMNS.glyph + 4, lines: [member.label] }
  })
  return {
    groupId: group.id,
    width: Math.max(best.width, headingWidth(group)),
    height: best.height,
    glyph: COLUMNS.glyph,
    rows,
  }
}

/** How far a ratio is from the wanted one, alike for twice and for half. */
function unlikeness(ratio: number): number {
  return ratio > COLUMNS.ratio ? ratio / COLUMNS.ratio : COLUMNS.ratio / ratio
}

function planList(group: VertexGroup): OpenPlan {
  const rows: PlannedRow[] = []
  let top = HEADING.height
  let widest = 0
  for (const member of group.members) {
    const label = wrapText(member.label, { fontPx: 12, maxWidth: LIST.labelWidth, maxLines: 2, weight: 400 })
    const height = label.lines.length * LIST.lineHeight + LIST.rowGap
    rows.push({
      id: member.id,
      x: 8 + LIST.glyph / 2,
      y: top + height / 2,
      labelX: 8 + LIST.glyph + 6,
      lines: label.lines,
    })
    top += height
    widest = Math.max(widest, label.width)
  }
  const width = Math.max(widest + LIST.gap, headingWidth(group))
  return { groupId: group.id, width, height: top + 4, glyph: LIST.glyph, rows }
}

function headingWidth(group: VertexGroup): number {
  return HEADING.x + Math.ceil(textWidth(`${group.label}  –`, HEADING.fontPx, 600)) + 12
}

/** The box with its rows where its centre stands at x, y. */
export function placeOpenBox(plan: OpenPlan, x: number, y: number): OpenBox {
  const left = x - plan.width / 2
  const top = y - plan.height / 2
  return {
    groupId: plan.groupId,
    box: { x: left, y: top, width: plan.width, height: plan.height },
    heading: { x: left + HEADING.x, y: top + HEADING.y },
    glyph: plan.glyph,
    rows: plan.rows.map((row) => ({ ...row, x: left + row.x, y: top + row.y, labelX: left + row.labelX })),
  }
}
