import type { i18n as I18n } from 'i18next'
import type { ListedTiePartsFragment } from '../../generated/graphql.ts'
import { dateGroupOf, type LineStyle, lineStyleOf } from '../../graph/model/date-group.ts'
import { describeTieDate, stateTie } from '../../graph/sentences.ts'
import { periodOfText } from '../../graph/words/period-of-text.ts'
import { readToday } from '../../lib/today.ts'

/** A tie of a list in words: the sentence, its date, and how its line is drawn. */
export interface ToldTie {
  readonly sentence: string
  readonly date: string
  readonly line: LineStyle
}

/** Tells a tie of a list from outside: "Consorzio COESA: aderisce al Patto". */
export function tellListed(i18n: I18n, tie: ListedTiePartsFragment): ToldTie {
  const today = readToday()
  const told = { ...tie, period: periodOfText(tie.period) }
  const from = { name: tie.fromName, collective: false, undertaking: null }
  const to = { name: tie.toName, collective: false, undertaking: tie.toProjectKind }
  return {
    sentence: stateTie(i18n, told, from, to, today),
    date: describeTieDate(i18n, told),
    line: lineStyleOf(dateGroupOf(told, today)),
  }
}
