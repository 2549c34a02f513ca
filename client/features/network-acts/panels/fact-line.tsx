import { useTranslation } from 'react-i18next'
import { describePeriod } from '../../../graph/words/date-words.ts'
import type { AskedAct } from '../act-dialog.tsx'
import { sayFact } from '../plans/fact-plans.ts'
import type { Fact } from '../plans/given.ts'
import { isOpenText } from '../plans/periods.ts'

export interface FactLineProps {
  readonly fact: Fact
  readonly subjectId: string
  readonly onAsk: (asked: AskedAct) => void
}

/** A territorial fact as a sentence, with what may be done to it. */
export function FactLine({ fact, subjectId, onAsk }: FactLineProps) {
  const { t, i18n } = useTranslation('editing')
  const sentence = sayFact(t, fact)
  return (
    <li className="act-fact">
      <span>
        {fact.fromId === subjectId ? t(`own.${fact.kind}`, { to: fact.toLabel }) : sentence}{' '}
        <span className="act-hint">{describePeriod(i18n, { text: fact.period }, false)}</span>
      </span>
      <span className="act-links">
        {isOpenText(fact.period) ? (
          <button
            type="button"
            className="act-link"
            aria-label={t('name.endFact', { fact: sentence })}
            onClick={() => onAsk({ name: 'endFact', subjectId, fact })}
          >
            {t('act.endFact.button')}
          </button>
        ) : null}
        <button
          type="button"
          className="act-link"
          aria-label={t('name.correctFact', { fact: sentence })}
          onClick={() => onAsk({ name: 'correctFact', subjectId, fact })}
        >
          {t('act.correctFact.button')}
        </button>
      </span>
    </li>
  )
}
