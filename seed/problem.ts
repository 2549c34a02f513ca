/** What is wrong with one cell of a seed file, precisely enough to mend it. */
export interface Problem {
  /** Path below the seed folder, e.g. `vademecum/ties.csv`. */
  readonly file: string
  /** Counted from 1, the header included. */
  readonly line: number
  /** Name in the header; empty when the whole line is meant. */
  readonly column: string
  readonly value: string
  /** The rule that the value breaks, in words. */
  readonly rule: string
}

/** One line for a person: `vademecum/ties.csv:12 role "CHIEF": …`. */
export function describeProblem({ file, line, column, value, rule }: Problem): string {
  const where = column === '' ? `${file}:${line}` : `${file}:${line} ${column}`
  return `${where} ${JSON.stringify(value)}: ${rule}`
}

/** Problems in the order of a reader: by file, then by line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line)
}
