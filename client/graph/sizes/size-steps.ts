/** The three sizes of a mark, the smallest first. */
const SIZE_STEPS = ['small', 'middle', 'large'] as const
export type SizeStep = (typeof SIZE_STEPS)[number]

/** A step that some entities are in, and the least and greatest figure among them. */
export interface StepRange {
  readonly step: SizeStep
  readonly least: number
  readonly most: number
}

export interface Sized {
  /** Step of each entity, by id. */
  readonly stepOf: ReadonlyMap<string, SizeStep>
  /** Steps that have somebody, the smallest first. */
  readonly ranges: readonly StepRange[]
}

/**
 * Sorts figures into three steps: large is more than half of the greatest, middle more than a quarter. Few are large
 * where figures are as unequal as they are in a network, so that what stands out does. Null where all are equal: sizes
 * would say nothing.
 */
export function sortIntoSteps(figures: ReadonlyMap<string, number>): Sized | null {
  const values = [...figures.values()]
  const most = Math.max(0, ...values)
  if (values.every((value) => value === most)) return null
  const stepOf = new Map([...figures].map(([id, value]): [string, SizeStep] => [id, stepFor(value, most)]))
  const ranges = SIZE_STEPS.flatMap((step): StepRange[] => {
    const own = [...figures].flatMap(([id, value]) => (stepOf.get(id) === step ? [value] : []))
    return own.length === 0 ? [] : [{ step, least: Math.min(...own), most: Math.max(...own) }]
  })
  return { stepOf, ranges }
}

function stepFor(value: number, most: number): SizeStep {
  if (value > most / 2) return 'large'
  return value > most / 4 ? 'middle' : 'small'
}
