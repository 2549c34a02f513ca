/** A day in words, `29 nov 2026`, of an ISO instant. */
export function formatDay(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(instant),
  )
}

/** A day and an hour in words, `29 nov 2026, 10:42`, of an ISO instant. */
export function formatInstant(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
}
