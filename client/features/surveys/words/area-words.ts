/** Micro-areas or needs as they are chosen from. */
export interface CodedName {
  readonly id: string
  readonly label: string
  readonly code: string
}

/** "MA2 Val Pellice": how an area or a need is called where its code helps to find it. */
export function nameWithCode({ code, label }: CodedName): string {
  return label.startsWith(code) ? label : `${code} ${label}`
}

/** In the order of codes. */
export function byCode<Item extends CodedName>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}
