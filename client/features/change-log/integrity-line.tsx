import { useQuery } from '@apollo/client/react'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RecordStateDocument } from '../../generated/graphql.ts'

/** Whether the chain of changes holds, and when that was looked at. */
export function IntegrityLine() {
  const { t, i18n } = useTranslation('record')
  const { data } = useQuery(RecordStateDocument, { fetchPolicy: 'cache-and-network' })
  if (data === undefined) return <p className="log-integrity" />
  const { ok, changes, seq, checkedAt } = data.recordIntegrity
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const values = { count: changes, seq: seq ?? 0, time: time.format(new Date(checkedAt)) }
  if (!ok) {
    return (
      <p className="log-integrity" role="alert" data-broken="true">
        <IconAlertTriangle size={20} aria-hidden="true" />
        {t('log.integrity.broken', { seq: values.seq })}
      </p>
    )
  }
  return (
    <p className="log-integrity">
      <IconCircleCheck size={20} aria-hidden="true" />
      {changes === 0 ? t('log.integrity.empty') : t('log.integrity.ok', values)}
    </p>
  )
}
