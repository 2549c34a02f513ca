/** Remembers the answers of the last few questions, also while they are still being worked out. */
export interface KeptPromises<Answer> {
  /** The kept answer to `key`, or a new one. An answer that fails is forgotten: the next reader asks again. */
  get(key: string, make: () => Promise<Answer>): Promise<Answer>
}

/** @param most how many are kept: beyond it the one that has not been asked for longest is let go. */
export function keepPromises<Answer>(most: number): KeptPromises<Answer> {
  const kept = new Map<string, Promise<Answer>>()
  return {
    get(key, make) {
      const known = kept.get(key)
      if (known !== undefined) {
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const made = make()
      const [oldest] = kept.keys()
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
      kept.set(key, made)
      made.catch(() => {
        if (kept.get(key) === made) kept.delete(key)
      })
      return made
    },
  }
}
