import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { lazyWithWords } from '../../lib/lazy-with-words.ts'
import { BeforeAfter } from './before-after.tsx'
import { type Change, isRevertible, tellAct, tellAuthor, tellDifference } from './tell-change.ts'

const RevertDialog = lazyWithWords(async () => (await import('./revert-dialog.tsx')).RevertDialog)

interface ChangeRowProps {
  readonly change: Change
  readonly onReverted: (said: string) => void
  readonly onOnly: (subject: string) => void
}

/** One change as a sentence: who did what to whom; why; what was before and after; the way back. */
export function ChangeRow({ change, onReverted, onOnly }: ChangeRowProps) {
  const { t, i18n } = useTranslation('record')
  const [asking, setAsking] = useState(false)
  const difference = tellDifference(i18n, change)
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const { seq, at, by, action, reason, revertedBy, subjectLabel } = change
  return (
    <li className="log-row" id={change.id} data-reverted={revertedBy !== null || undefined}>
      <div className="log-when">
        <time dateTime={at}>{time.format(new Date(at))}</time>
        <span className="log-seq">{t('log.number', { seq })}</span>
      </div>
      <div className="log-what">
        <p className="log-sentence">
          <b>{tellAuthor(i18n, by)}</b> {tellAct(i18n, action)} <Subject change={change} />
          {difference === null ? null : ` – ${difference.text}`}
          {difference !== null && difference.more > 0 ? `, ${t('log.also', { count: difference.more })}` : null}
        </p>
        {reason === null ? null : <p className="log-reason">{t('log.reason', { text: reason })}</p>}
        {change.records.length === 0 ? null : <BeforeAfter change={change} onOnly={onOnly} />}
      </div>
      <div className="log-acts">
        {revertedBy === null ? null : <span className="log-mark">{t('log.reverted')}</span>}
        {isRevertible(change) ? (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
            aria-label={t('revert.name', { seq, what: subjectLabel })}
            onClick={() => setAsking(true)}
          >
            {t('revert.button')}
          </Button>
        ) : null}
      </div>
      {asking ? (
        <Suspense>
          <RevertDialog change={change} onClose={() => setAsking(false)} onReverted={onReverted} />
        </Suspense>
      ) : null}
    </li>
  )
}

/** What the change was about, by name; a link where it has a page, both ends where it is a tie. */
function Subject({ change }: { readonly change: Change }) {
  const { subjectId, subjectLabel, subjects, records } = change
  const record = records.find(({ id }) => id === subjectId)
  const ends = [record?.fromId, record?.toId].flatMap((id) => (typeof id === 'string' ? [id] : []))
  const nameOf = (id: string) => subjects.find((one) => one.id === id)?.label ?? ''
  const [from, to] = ends
  if (from !== undefined && to !== undefined) {
    return (
      <>
        <Named id={from} label={nameOf(from)} /> – <Named id={to} label={nameOf(to)} />
      </>
    )
  }
  return <Named id={subjectId} label={subjectLabel} />
}

function Named({ id, label }: { readonly id: string; readonly label: string }) {
  const path = entityPath(id)
  return path === null ? label : <AppLink href={path}>{label}</AppLink>
}
