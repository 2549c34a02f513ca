import type { i18n as I18n } from 'i18next'
import type { SupposedActorsQuery, SupposedChoicesQuery, WhatIfQuery } from '../../../generated/graphql.ts'
import { isService, type Supposition } from '../more/more-question.ts'
import { writeBand } from '../words/tell-band.ts'
import { listServices, type RecordedService } from './supposed-services.ts'

export type WhatIf = WhatIfQuery['whatIf']
export type Choices = SupposedChoicesQuery
type CellChange = WhatIf['cells'][number]
type AreaConnection = WhatIf['areas'][number]

/** What would change, as sentences; nothing of a kind that would not. */
export interface WhatIfWords {
  readonly cells: readonly string[]
  readonly areas: readonly string[]
  readonly gaps: readonly string[]
}

/** What is supposed, by its names; null where something it names is not on record. */
export function tellPremise(
  i18n: I18n,
  supposed: Supposition,
  { first, second }: SupposedActorsQuery,
  { needs, microAreas }: Choices,
): string | null {
  const t = i18n.getFixedT(null, 'structure')
  if (first === null || second === null) return null
  if (supposed.kind === 'tie') return t('whatIf.ifTie', { a: first.label, b: second.label })
  const [actor, area] = [first.label, labelIn(microAreas, supposed.area)]
  if (area === null) return null
  if (isService(supposed.offer)) {
    const service = listServices(needs).find(({ id }) => id === supposed.offer)
    if (service === undefined) return null
    return t('whatIf.ifOffer', { actor, service: service.title, area, needs: tellNeeds(i18n, service) })
  }
  const need = labelIn(needs, supposed.offer)
  return need === null ? null : t('whatIf.ifService', { actor, need, area })
}

/** The needs that a service meets, in one piece of a sentence. */
export function tellNeeds(i18n: I18n, { needs }: RecordedService): string {
  const t = i18n.getFixedT(null, 'structure')
  const quoted = needs.map((need) => t('whatIf.need', { need }))
  return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(quoted)
}

/** Names of actors of whom no seat is known: nothing can be counted between micro-areas for them. */
export function seatlessOf({ first, second }: SupposedActorsQuery): string[] {
  return [first, second].flatMap((actor) => (actor === null || actor.seat !== null ? [] : [actor.label]))
}

/** Puts what would change in sentences. */
export function tellWhatIf(i18n: I18n, { cells, areas, closes }: WhatIf, choices: Choices): WhatIfWords {
  const t = i18n.getFixedT(null, 'structure')
  return {
    cells: cells.map((change) => tellCellChange(i18n, change, choices)),
    areas: areas.flatMap((connection) => tellConnection(i18n, connection)),
    gaps: closes.map((id) => t('whatIf.closes', { gap: nameGap(i18n, id, choices) })),
  }
}

function tellCellChange(i18n: I18n, { before, after }: CellChange, { needs, microAreas }: Choices): string {
  const t = i18n.getFixedT(null, ['structure', 'territory'])
  const state = (cell: CellChange['before']) => t(`territory:state.${cell.state}`).toLocaleLowerCase(i18n.language)
  const area = labelIn(microAreas, after.areaId) ?? t('territory:unstated')
  const need = labelIn(needs, after.needId) ?? after.needId
  return before.state === after.state
    ? t('structure:whatIf.cellCounts', {
        area,
        need,
        state: state(after),
        before: writeBand(before.providers),
        after: writeBand(after.providers),
      })
    : t('structure:whatIf.cell', { area, need, before: state(before), after: state(after) })
}

/** Steps where they change, ties where they do. */
function tellConnection(
  i18n: I18n,
  { a, b, tiesBefore, tiesAfter, stepsBefore, stepsAfter }: AreaConnection,
): readonly string[] {
  const t = i18n.getFixedT(null, 'structure')
  const ends = { a: a.label, b: b.label }
  const steps = (count: number) => t('whatIf.steps', { count })
  const nearer =
    stepsAfter === null || stepsBefore === stepsAfter
      ? []
      : stepsBefore === null
        ? [t('whatIf.areasNew', { ...ends, steps: steps(stepsAfter) })]
        : [t('whatIf.areasNearer', { ...ends, before: steps(stepsBefore), after: steps(stepsAfter) })]
  const more =
    tiesBefore === tiesAfter ? [] : [t('whatIf.areasTies', { ...ends, before: tiesBefore, after: tiesAfter })]
  return [...nearer, ...more]
}

/** A gap told by its id: `<kind>/<what it is about>`. */
function nameGap(i18n: I18n, id: string, { microAreas }: Choices): string {
  const t = i18n.getFixedT(null, 'structure')
  const [kind = '', about = ''] = id.split('/')
  const [first = '', second = ''] = about.split('+')
  const area = (areaId: string) => labelIn(microAreas, areaId) ?? areaId
  switch (kind) {
    case 'MISSING_BRIDGE':
      return t('whatIf.short.MISSING_BRIDGE', { area: area(first), other: area(second) })
    case 'GROUP_WITHOUT_AREA':
      return t('whatIf.short.GROUP_WITHOUT_AREA', { area: area(second) })
    case 'SINGLE_CONNECTION':
      return t('whatIf.short.SINGLE_CONNECTION', { area: area(first) })
    default:
      return id
  }
}

function labelIn(
  items: readonly { readonly id: string; readonly label: string }[],
  asked: string | null,
): string | null {
  return items.find(({ id }) => id === asked)?.label ?? null
}
