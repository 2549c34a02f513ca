import type { AnsweredCitation } from '../../graph/model/network.ts'

/** A source with every place in it that is cited. */
export interface CitedSource {
  readonly source: AnsweredCitation['source']
  readonly locators: readonly string[]
}

/** Citations by source, in the order in which each source is first cited. */
export function groupCitations(citations: readonly AnsweredCitation[]): CitedSource[] {
  const bySource = new Map<string, { source: AnsweredCitation['source']; locators: string[] }>()
  for (const { source, locator } of citations) {
    const cited = bySource.get(source.id) ?? { source, locators: [] }
    bySource.set(source.id, cited)
    if (locator !== null && locator !== '' && !cited.locators.includes(locator)) cited.locators.push(locator)
  }
  return [...bySource.values()]
}

/** Citations in one line: "Vademecum, La Rete; Legge 328/2000". A title's own subtitle in «» is left out. */
export function writeCitations(citations: readonly AnsweredCitation[]): string {
  return groupCitations(citations)
    .map(({ source, locators }) => [shortTitle(source.title), ...locators].join(', '))
    .join('; ')
}

function shortTitle(title: string): string {
  const short = title.replace(/\s*«[^»]*»/gu, '').trim()
  return short === '' ? title : short
}
