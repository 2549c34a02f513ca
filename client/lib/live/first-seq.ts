let first: number | null = null

const SEQ = /^(?:W\/)?"(\d+)\+/u

/** Notes how far the data had come when an answer was made: the number of the last change stands in its entity tag. */
export function noteSeq(etag: string | null): void {
  const seq = etag === null ? null : (SEQ.exec(etag)?.[1] ?? null)
  if (seq !== null) first = Math.min(first ?? Number(seq), Number(seq))
}

/** How far the data had come when the first answer was made: what came later may be missing on screen. */
export function firstSeq(): number | null {
  return first
}
