/** Letters that are typed before the field that they are meant for is there. */
export interface EarlyKeys {
  /** From now on letters are kept, and reach nothing else. */
  readonly start: () => void
  /** Hands over what was typed since, and stops keeping; "" where nothing was. */
  readonly take: () => string
}

/** Longer than this no field takes to come; then letters are the page's again. */
const MOST_MS = 10_000

/** Keeps letters typed on the window. Escape forgets them. */
export function createEarlyKeys(): EarlyKeys {
  let typed = ''
  let stop = (): void => undefined
  function keep(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === 'Escape') {
      take()
      return
    }
    if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if (event.key.length === 1) typed += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  function take(): string {
    const taken = typed
    typed = ''
    stop()
    return taken
  }
  return {
    start: () => {
      take()
      window.addEventListener('keydown', keep, { capture: true })
      const timer = setTimeout(take, MOST_MS)
      stop = () => {
        window.removeEventListener('keydown', keep, { capture: true })
        clearTimeout(timer)
        stop = () => undefined
      }
    },
    take,
  }
}
