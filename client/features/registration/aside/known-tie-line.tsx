import { useTranslation } from 'react-i18next'
import { TieSample } from '../../../graph/marks/tie-sample.tsx'
import { dateGroupOf, lineStyleOf } from '../../../graph/model/date-group.ts'
import { describeTieDate, tellTie, writeSentence } from '../../../graph/sentences.ts'
import { periodOfText } from '../../../graph/words/period-of-text.ts'
import { readToday } from '../../../lib/today.ts'
import type { Candidate } from '../state/use-duplicates.ts'

export interface KnownTieLineProps {
  readonly tie: Candidate['ties'][number]
  readonly actorName: string
}

/** A tie by which an actor on record is recognised: its sentence, its date, its source. */
export function KnownTieLine({ tie, actorName }: KnownTieLineProps) {
  const { t, i18n } = useTranslation('registration')
  const today = readToday()
  const told = { ...tie, period: periodOfText(tie.period) }
  const named = (name: string) => ({ name, collective: false, undertaking: null })
  const side = tie.reversed ? 'to' : 'from'
  const sentence = tellTie(i18n, told, side, named(actorName), named(tie.otherName), today)
  return (
    <li>
      <TieSample line={lineStyleOf(dateGroupOf(told, today))} />
      <span>
        {writeSentence(sentence)}
        <span className="secondary candidate-tie-facts">
          {t('tieFacts', { date: describeTieDate(i18n, told), source: tie.source })}
        </span>
      </span>
    </li>
  )
}
