import { useTranslation } from 'react-i18next'
import { entityPath } from '../../../app/addresses.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import type { ActForm } from './use-act-form.ts'

export interface RefusalNoteProps {
  readonly form: ActForm
  readonly onReread: () => void
}

/** Why an act was not recorded, in a sentence, and the way out. What is told under a field is not told twice. */
export function RefusalNote({ form, onReread }: RefusalNoteProps) {
  const { t } = useTranslation(['editing', 'acts'])
  const { refused, refusal } = form.act
  if (refusal === null) return null
  switch (refused?.__typename) {
    case 'ValidationFailed':
      return (
        <div className="act-refusal" role="alert">
          <p>{t('editing:refused.fields')}</p>
          {form.others.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )
    case 'StaleVersion':
      return (
        <div className="act-refusal" role="alert">
          <p>
            {refused.changedBy === null
              ? t('editing:refused.stale')
              : t('editing:refused.staleBy', { name: refused.changedBy })}
          </p>
          <button type="button" className="act-link" onClick={onReread}>
            {t('editing:refused.reread')}
          </button>
        </div>
      )
    case 'Duplicate':
      return (
        <div className="act-refusal" role="alert">
          <p>{t('editing:refused.duplicate')}</p>
          <EntityLink id={refused.existingId} words={t('editing:refused.show')} />
        </div>
      )
    case 'Conflict':
      return (
        <div className="act-refusal" role="alert">
          <p>{tellConflict(refused.code, refused.message)}</p>
        </div>
      )
    case 'NotFound':
      return (
        <div className="act-refusal" role="alert">
          <p>{t('editing:refused.gone')}</p>
          <button type="button" className="act-link" onClick={onReread}>
            {t('editing:refused.reread')}
          </button>
        </div>
      )
    default:
      return (
        <div className="act-refusal" role="alert">
          <p>{refusal}</p>
        </div>
      )
  }

  function tellConflict(code: string, message: string): string {
    switch (code) {
      case 'ENDED':
      case 'OPEN':
      case 'SAME_SEAT':
      case 'OPEN_TIES':
      case 'NOTHING_NEW':
        return t(`editing:conflict.${code}`)
      default:
        return t('acts:refused.conflict', { message })
    }
  }
}

function EntityLink({ id, words }: { readonly id: string; readonly words: string }) {
  const href = entityPath(id)
  return href === null ? null : <AppLink href={href}>{words}</AppLink>
}
