/** Nothing was fetched for so long: what the page needs to stand is there, ms. */
const QUIET_MS = 3_000

/** Waits until the page has loaded and then fetched nothing for a while. */
export async function whenQuiet(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }))
  }
  await new Promise<void>((resolve) => {
    let timer = setTimeout(finish, QUIET_MS)
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(finish, QUIET_MS)
    })
    observer.observe({ type: 'resource' })
    function finish(): void {
      observer.disconnect()
      resolve()
    }
  })
}
