import { nameKey } from '#graph-schema/model/search-key.ts'
import type { BlankKind, Filling, ReadyQuestion } from './ready-questions.ts'

/** A ready question in the box, with the blanks that are filled so far. */
export interface Asking {
  readonly question: ReadyQuestion
  readonly filled: readonly Filling[]
}

/** What the box holds, and the question that its words are part of; null where they are a plain search. */
export interface Box {
  readonly text: string
  readonly asking: Asking | null
}

export const EMPTY_BOX: Box = { text: '', asking: null }

/** The words of a question up to its first open blank, or to its end. */
export function wordsOf({ question, filled }: Asking): string {
  const { parts } = question
  return filled.reduce((text, { label }, index) => `${text}${label}${parts[index + 1] ?? ''}`, parts[0] ?? '')
}

/** A question as it is offered: its blanks as dots. */
export function phraseOf({ parts }: ReadyQuestion): string {
  return parts.join('…')
}

export function isComplete({ question, filled }: Asking): boolean {
  return filled.length === question.blanks.length
}

/** The blank that is open, with what is typed in it; null where the box is a plain search or a whole question. */
export function openBlank({ text, asking }: Box): { readonly kind: BlankKind; readonly typed: string } | null {
  const kind = asking?.question.blanks[asking.filled.length]
  return asking === null || kind === undefined ? null : { kind, typed: text.slice(wordsOf(asking).length) }
}

/** The box with a question in it; what was typed beyond its first words stays, for its first blank. */
export function startAsking({ text }: Box, question: ReadyQuestion): Box {
  const asking = { question, filled: [] }
  const words = wordsOf(asking)
  return { text: foldedStart(text, words) ? words + text.slice(words.length) : words, asking }
}

/** The box with its open blank filled. */
export function fillBlank(box: Box, filling: Filling): Box {
  if (box.asking === null) return box
  const asking = { ...box.asking, filled: [...box.asking.filled, filling] }
  return { text: wordsOf(asking), asking }
}

/**
 * The box after its text was edited. A filling that was touched opens again; words of the question that were touched
 * end it; the first words of one question, and of no other, start it.
 */
export function editBox(box: Box, text: string, questions: readonly ReadyQuestion[]): Box {
  for (let asking = box.asking; asking !== null; asking = withoutLast(asking)) {
    const words = wordsOf(asking)
    if (isComplete(asking) ? text === words : text.startsWith(words)) return { text, asking }
  }
  const plain = { text, asking: null }
  const begun = questions.filter((question) => isBegun(question, text))
  const longest = Math.max(...begun.map(({ parts }) => parts[0]?.length ?? 0))
  const [only, other] = begun.filter(({ parts }) => parts[0]?.length === longest)
  return only === undefined || other !== undefined ? plain : startAsking(plain, only)
}

/** True when a text holds all the words before the first blank. */
function isBegun({ parts, blanks }: ReadyQuestion, text: string): boolean {
  return blanks.length > 0 && foldedStart(text, parts[0] ?? '')
}

function withoutLast({ question, filled }: Asking): Asking | null {
  return filled.length === 0 ? null : { question, filled: filled.slice(0, -1) }
}

/** True when a text begins with these words, blind to case; the words are all there, as long as they are. */
function foldedStart(text: string, words: string): boolean {
  return text.toLocaleLowerCase().startsWith(words.toLocaleLowerCase())
}

/** Questions that what is typed may be about: `begun` are those whose words it begins, or goes beyond. */
export interface MatchedQuestions {
  readonly begun: readonly ReadyQuestion[]
  readonly others: readonly ReadyQuestion[]
}

const FEWEST_LETTERS = 3

/** Finds questions by the beginnings of their words, blind to case and accents; none for fewer than three letters. */
export function matchQuestions(questions: readonly ReadyQuestion[], typed: string): MatchedQuestions {
  const key = nameKey(typed)
  if (key.length < FEWEST_LETTERS) return { begun: [], others: [] }
  const asked = key.split(' ')
  const keyed = questions.map((question) => ({ question, key: nameKey(question.parts.join(' ')) }))
  const begun = keyed.filter((one) => one.key.startsWith(key) || isBegun(one.question, typed))
  const others = keyed.filter(
    (one) => !begun.includes(one) && asked.every((word) => one.key.split(' ').some((known) => known.startsWith(word))),
  )
  return { begun: begun.map(({ question }) => question), others: others.map(({ question }) => question) }
}
