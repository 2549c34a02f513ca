/** Attributes of an SVG element; numbers are written with at most two decimals. */
export type Attributes = Readonly<Record<string, string | number>>

/** An SVG element as markup. `children` are markup already. */
export function element(tag: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : escapeMarkup(value)}"`)
    .join('')
  return children.length === 0 ? `<${tag}${written}/>` : `<${tag}${written}>${children.join('')}</${tag}>`
}

/** Text as it stands in markup: what XML 1.0 cannot hold is left out. */
export function escapeMarkup(text: string): string {
  return [...text]
    .filter((character) => character >= ' ' || character === '\n' || character === '\t')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
