/** How the edge of a hull is drawn: told apart without its colour by its pattern, and always by its name. */
export interface HullLook {
  /** Name of the CSS variable of its colour. */
  readonly variable: string
  /** As `stroke-dasharray` takes it; "" for a whole line. Long, so that it is not taken for the line of a tie. */
  readonly dashes: string
  /** A second line inside the first. */
  readonly double: boolean
}

const WHOLE: HullLook = { variable: '--hull-1', dashes: '', double: false }

const LOOKS: readonly HullLook[] = [
  WHOLE,
  { variable: '--hull-2', dashes: '18 5', double: false },
  { variable: '--hull-3', dashes: '', double: true },
  { variable: '--hull-4', dashes: '18 4 3 4', double: false },
]

/** The look of a hull by its place among those drawn, 0 first; beyond four they begin again. */
export function lookOf(index: number): HullLook {
  return LOOKS[index % LOOKS.length] ?? WHOLE
}
