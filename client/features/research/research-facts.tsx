import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { BudgetDocument } from '../../generated/graphql.ts'
import { languageOf } from '../../lib/i18n.ts'
import { CopyIcon } from '../../ui/copy-icon.tsx'
import { ENDPOINT } from './endpoint.ts'

/** Where to ask, how much one may ask, and how to read what comes back. */
export function ResearchFacts() {
  const { t } = useTranslation('research')
  return (
    <div className="research-facts">
      <section>
        <h2>{t('endpoint.title')}</h2>
        <div className="research-endpoint">
          <code>{ENDPOINT}</code>
          <CopyIcon text={ENDPOINT} label={t('endpoint.copy')} done={t('endpoint.copied')} />
        </div>
        <p>{t('endpoint.text')}</p>
      </section>
      <section>
        <h2>{t('limits.title')}</h2>
        <BudgetSentence />
      </section>
      <section>
        <h2>{t('meaning.title')}</h2>
        <p>{t('meaning.text')}</p>
      </section>
    </div>
  )
}

function BudgetSentence() {
  const { t, i18n } = useTranslation('research')
  const { data } = useQuery(BudgetDocument, { fetchPolicy: 'no-cache' })
  if (data === undefined) return <p>{t('limits.unknown')}</p>
  const { perRequest, remaining, resetAt } = data.budget
  const language = languageOf(i18n)
  const number = new Intl.NumberFormat(language, { useGrouping: 'always' })
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return (
    <p>
      {t('limits.text', {
        perRequest: number.format(perRequest),
        remaining: number.format(remaining),
        time: time.format(new Date(String(resetAt))),
      })}
    </p>
  )
}
