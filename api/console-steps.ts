/** The screen that the steps of a start are written to. */
export interface Screen {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Words for the person who started Trama: finished steps one below the other, and one line that moves. */
export interface ConsoleSteps {
  step(text: string): void
  progress(text: string): void
}

const ERASE_LINE = '\r\u001b[2K'
/** Where lines cannot be rewritten, a progress line is written at most this often, ms. */
const SPARSE_MS = 5_000

/**
 * Prints steps. On a terminal a progress line replaces the one before it and gives way to the next step; elsewhere
 * (a pipe, a log of a build) progress is written as whole lines, every five seconds at most.
 */
export function printSteps(screen: Screen, now: () => number = Date.now): ConsoleSteps {
  const rewrites = screen.isTTY === true
  let lastProgress = Number.NEGATIVE_INFINITY
  return {
    step(text) {
      screen.write(rewrites ? `${ERASE_LINE}${text}\n` : `${text}\n`)
    },
    progress(text) {
      if (rewrites) {
        screen.write(`${ERASE_LINE}${text}`)
        return
      }
      if (now() - lastProgress < SPARSE_MS) return
      lastProgress = now()
      screen.write(`${text}\n`)
    },
  }
}
