// Sets the colours before the first paint. A file, because inline scripts meet the content security policy.
;(() => {
  let chosen = 'auto'
  try {
    chosen = localStorage.getItem('trama.colour-scheme') ?? 'auto'
  } catch {
    // Storage is refused: follow the system.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
