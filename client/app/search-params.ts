/** The parameters of an address as plain text: nothing is guessed to be a number, a list or JSON. */
export type SearchParams = Readonly<Record<string, string>>

/** Reads `?a=1&b=x,y`; of a name given twice the last value counts. */
export function parseSearchParams(text: string): SearchParams {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Writes parameters in the order given, leaving `:` and `,` readable; what is undefined or empty is left out. */
export function formatSearchParams(params: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(params).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [`${encode(name)}=${encode(String(value))}`],
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/%3A/gu, ':').replace(/%2C/gu, ',')
}
