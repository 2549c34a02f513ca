import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CasePartsFragment } from '../../../generated/graphql.ts'
import { writeDate } from '../../../graph/words/date-words.ts'
import { CopyIcon } from '../../../ui/copy-icon.tsx'

/** The reply to the applicant, written ready to send: copied, or opened in the mail program. */
export function ReadyReply({ found }: { readonly found: CasePartsFragment }) {
  const { t, i18n } = useTranslation('inbox')
  const last = found.steps.at(-1)
  const values = {
    person: found.contactName ?? found.name,
    name: found.name,
    date: last === undefined ? '' : writeDate(i18n, last.on),
    proof: last?.proof ?? '',
    reason: last?.note ?? '',
  }
  const text = t(`reply.${found.state}`, values)
  const subject = t('reply.subject', values)
  return (
    <section className="case-part case-reply">
      <div className="case-reply-head">
        <h2>{t('reply.title')}</h2>
        <CopyIcon text={text} label={t('reply.copy')} done={t('reply.copied')} />
      </div>
      <p className="case-reply-text">{text}</p>
      <Button
        component="a"
        variant="default"
        href={`mailto:${found.contactEmail ?? ''}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}
      >
        {t('reply.open')}
      </Button>
      {found.contactEmail === null ? <p className="inbox-facts">{t('reply.noAddress')}</p> : null}
    </section>
  )
}
