import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import { AppLink } from '../../lib/app-link.tsx'
import type { Registered } from './state/use-save.ts'

/** Says what was just recorded, above the next empty form. */
export function SavedNote({ registered: { id, name } }: { readonly registered: Registered }) {
  const { t } = useTranslation('registration')
  return (
    <div className="note note-good" role="status">
      <IconCircleCheck size={20} aria-hidden="true" />
      <p>
        {t('saved', { name })} <AppLink href={entityPath(id) ?? ''}>{t('openRecord')}</AppLink>
      </p>
    </div>
  )
}
