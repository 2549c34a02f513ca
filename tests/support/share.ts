/** Something that is opened once in a run, for several projects, and closed when the last of them leaves it. */
export interface Shared<Opened> {
  join(): Promise<Opened>
  leave(): Promise<void>
}

/** Keep what this gives in `globalThis`: every project of a run loads the files of its set-up anew. */
export function share<Opened>(open: () => Promise<Opened>, close: (opened: Opened) => Promise<void>): Shared<Opened> {
  let opening: Promise<Opened> | null = null
  let users = 0
  return {
    join() {
      users += 1
      opening ??= open()
      return opening
    },
    async leave() {
      users -= 1
      if (users > 0 || opening === null) return
      const opened = await opening
      opening = null
      await close(opened)
    },
  }
}
