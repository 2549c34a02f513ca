import { nameKey } from '#graph-schema/model/search-key.ts'
import type { KeptView } from '../../lib/kept-views.ts'
import { type Asking, phraseOf, wordsOf } from './asking.ts'
import type { BlankKind, Filling, ReadyQuestion } from './ready-questions.ts'
import type { ReachableHit, SearchHit } from './search-hits.ts'

/** A line of the list: somewhere to go, a question to ask, or what may stand in its blank. `key` names it. */
export type Suggestion =
  | { readonly kind: 'hit'; readonly key: string; readonly hit: SearchHit; readonly href: string }
  | { readonly kind: 'question'; readonly key: string; readonly question: ReadyQuestion; readonly phrase: string }
  | { readonly kind: 'filling'; readonly key: string; readonly filling: Filling; readonly hit: SearchHit }
  | { readonly kind: 'answer'; readonly key: string; readonly phrase: string; readonly href: string }
  | { readonly kind: 'view'; readonly key: string; readonly view: KeptView }

const SECTION_NAMES = ['ACTOR', 'PROJECT', 'GROUP', 'EVENT', 'MUNICIPALITY', 'MICRO_AREA', 'SERVICE', 'SOURCE'] as const
type SectionName = (typeof SECTION_NAMES)[number]

/** Lines under one heading. */
export interface SuggestionSection {
  readonly heading: SectionName | 'questions' | 'views' | 'blank'
  readonly suggestions: readonly Suggestion[]
}

/** Hits by kind. The best hit's kind comes first, and in each kind the best hit. */
export function sectionsOfHits(hits: readonly ReachableHit[]): readonly SuggestionSection[] {
  const sections = new Map<SectionName, Suggestion[]>()
  for (const { hit, href } of hits) {
    const name = sectionOf(hit)
    if (name === null) continue
    const list = sections.get(name) ?? []
    sections.set(name, list)
    list.push({ kind: 'hit', key: hit.id, hit, href })
  }
  // A comune and the micro-area of the same name: the comune is the one that people mean.
  const areas = sections.get('MICRO_AREA')
  if (areas !== undefined && sections.has('MUNICIPALITY')) {
    sections.delete('MICRO_AREA')
    sections.set('MICRO_AREA', areas)
  }
  return [...sections].map(([heading, suggestions]) => ({ heading, suggestions }))
}

function sectionOf(hit: SearchHit): SectionName | null {
  switch (hit.__typename) {
    case 'Actor':
      return 'ACTOR'
    case 'Project':
      return 'PROJECT'
    case 'LocalNode':
    case 'GovernanceBody':
      return 'GROUP'
    case 'Event':
      return 'EVENT'
    case 'Municipality':
      return 'MUNICIPALITY'
    case 'MicroArea':
      return 'MICRO_AREA'
    case 'Service':
      return 'SERVICE'
    case 'Source':
      return 'SOURCE'
    case 'Need':
    case 'Theme':
      return null
  }
}

export function questionSection(questions: readonly ReadyQuestion[]): SuggestionSection {
  return {
    heading: 'questions',
    suggestions: questions.map((question) => ({
      kind: 'question',
      key: `question:${question.name}`,
      question,
      phrase: phraseOf(question),
    })),
  }
}

/** A whole question as the one line that opens its answer. */
export function answerSection(asking: Asking): SuggestionSection {
  const href = asking.question.addressOf(asking.filled.map(({ id }) => id))
  return { heading: 'questions', suggestions: [{ kind: 'answer', key: 'answer', phrase: wordsOf(asking), href }] }
}

/** What may stand in a blank of this kind, among what a search found. */
export function fillingSection(kind: BlankKind, hits: readonly SearchHit[]): SuggestionSection {
  return {
    heading: 'blank',
    suggestions: hits
      .filter((hit) => fits(kind, hit))
      .map((hit) => ({ kind: 'filling', key: `fill:${hit.id}`, filling: { id: hit.id, label: hit.label }, hit })),
  }
}

function fits(kind: BlankKind, hit: SearchHit): boolean {
  const { __typename: type } = hit
  switch (kind) {
    case 'actor':
      return type === 'Actor'
    case 'project':
      return type === 'Project'
    case 'group':
      return type === 'LocalNode' || type === 'GovernanceBody'
    case 'entity':
      // The levels of the pact's design are no part of the network.
      return hit.__typename === 'GovernanceBody'
        ? !hit.structural
        : ['Actor', 'Project', 'Event', 'LocalNode'].includes(type)
    case 'area':
      return type === 'MicroArea'
    case 'place':
      return type === 'MicroArea' || type === 'Municipality'
  }
}

/** Kept views whose name or note holds every word typed, or all of them for the word that means them. */
export function viewSection(views: readonly KeptView[], typed: string, word: string): SuggestionSection {
  const asked = nameKey(typed).split(' ')
  const wanted = asked.filter((part) => part !== nameKey(word))
  const found = views.filter(({ name, note }) => {
    const key = nameKey(`${name} ${note}`)
    return wanted.every((part) => key.includes(part))
  })
  return {
    heading: 'views',
    suggestions: found.map((view) => ({ kind: 'view', key: `view:${view.id}`, view })),
  }
}
