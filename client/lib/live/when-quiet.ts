/**
 * Waits until the page has loaded and then fetched nothing for a while.
 * @param quietMs how long a while is, ms
 */
export async function whenQuiet(quietMs: number): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }))
  }
  await new Promise<void>((resolve) => {
    let timer = setTimeout(finish, quietMs)
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(finish, quietMs)
    })
    observer.observe({ type: 'resource' })
    function finish(): void {
      observer.disconnect()
      resolve()
    }
  })
}
