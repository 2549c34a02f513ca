import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '../../lib/i18n.ts'
import { useServerStatus } from '../../lib/server-status.ts'

/** Says that the data cannot be read now, and from when the data on screen are; empty while all is well. */
export function ServerBanner() {
  const { t, i18n } = useTranslation('shell')
  const status = useServerStatus()
  if (status.kind === 'up') return <div className="server-banner" role="status" />
  const time = status.lastReadAt === null ? null : formatTime(status.lastReadAt, languageOf(i18n))
  return (
    <div className="server-banner" role="status">
      <IconPlugConnectedX size={20} color="var(--err)" aria-hidden="true" />
      <span>{time === null ? t('down.unseen') : t('down.seen', { time })}</span>
    </div>
  )
}

function formatTime(instant: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)
}
