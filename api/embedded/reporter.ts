/** Where the start tells its operator what it is doing, in Italian. */
export interface StartReporter {
  /** A finished fact, one line. */
  step(text: string): void
  /** Where a long step has got to; the next call replaces it where the screen allows. */
  progress(text: string): void
}
