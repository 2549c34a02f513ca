import { skipToken, useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameKey } from '#graph-schema/model/search-key.ts'
import { MicroAreaNamesDocument } from '../../generated/graphql.ts'
import { openKeptViews } from '../../lib/kept-views.ts'
import { type Box, isComplete, matchQuestions, openBlank } from './asking.ts'
import { type BlankKind, listQuestions, type ReadyQuestion } from './ready-questions.ts'
import type { SearchHit } from './search-hits.ts'
import {
  answerSection,
  fillingSection,
  questionSection,
  type SuggestionSection,
  sectionsOfHits,
  viewSection,
} from './suggestions.ts'
import { type SearchState, useSearch } from './use-search.ts'

/** Only some of what a search finds fits a blank: more is asked for. */
const FIRST_FOR_BLANK = 60

/** Kept views offered where nothing is typed. */
const FIRST_VIEWS = 5

/** Questions beside what a search found. */
const MOST_QUESTIONS = 6

export interface Suggestions {
  readonly questions: readonly ReadyQuestion[]
  readonly sections: readonly SuggestionSection[]
  readonly search: SearchState
}

/** What the box suggests: what may fill a blank, the answer of a whole question, or all that the words may mean. */
export function useSuggestions(box: Box): Suggestions {
  const { t } = useTranslation('questions')
  const questions = useMemo(() => listQuestions(t), [t])
  const [views] = useState(() => openKeptViews().getState().views)
  const blank = openBlank(box)
  const whole = box.asking !== null && isComplete(box.asking)
  const sought = whole || blank?.kind === 'area' ? '' : (blank?.typed ?? box.text)
  const search = useSearch(sought, blank === null ? undefined : FIRST_FOR_BLANK)
  const areas = useMicroAreas(blank?.kind ?? null, blank?.typed ?? '')
  const hits = search.kind === 'found' ? search.hits : []
  if (box.asking !== null && whole) return { questions, search, sections: [answerSection(box.asking)] }
  if (blank !== null) {
    const known = new Set(areas.map(({ id }) => id))
    const others = hits.map(({ hit }) => hit).filter(({ id }) => !known.has(id))
    return { questions, search, sections: filled([fillingSection(blank.kind, [...areas, ...others])]) }
  }
  const kept = viewSection(views, box.text, t('viewWord'))
  if (box.text.trim() === '') {
    const first = questionSection(questions.filter((question) => question.first))
    const newest = { ...kept, suggestions: kept.suggestions.slice(0, FIRST_VIEWS) }
    return { questions, search, sections: filled([first, newest]) }
  }
  const { begun, others } = matchQuestions(questions, box.text)
  const found = sectionsOfHits(hits)
  const asked = questionSection([...begun, ...others].slice(0, MOST_QUESTIONS))
  // Several words that begin a question are rarely a name.
  const questionsFirst = begun.length > 0 && box.text.trim().includes(' ')
  const sections = questionsFirst ? [asked, ...found, kept] : [...found, asked, kept]
  return { questions, search, sections: filled(sections) }
}

function filled(sections: readonly SuggestionSection[]): readonly SuggestionSection[] {
  return sections.filter(({ suggestions }) => suggestions.length > 0)
}

/** Micro-areas are few: all of them are offered at once, and fewer with each letter. */
function useMicroAreas(kind: BlankKind | null, typed: string): readonly SearchHit[] {
  const wanted = kind === 'area' || kind === 'place'
  const { data } = useQuery(MicroAreaNamesDocument, wanted ? {} : skipToken)
  if (data === undefined || !wanted) return []
  const key = nameKey(typed)
  return data.microAreas.filter(({ label }) => nameKey(label).includes(key))
}
