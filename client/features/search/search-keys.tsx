import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** What the keys do. `completes`: the list holds questions, or what may stand in their blanks. */
export function SearchKeys({ completes }: { readonly completes: boolean }) {
  const { t } = useTranslation(['search', 'questions'])
  return (
    <div className="search-keys" aria-hidden="true">
      <span>
        <kbd>
          <IconArrowUp size={14} />
        </kbd>
        <kbd>
          <IconArrowDown size={14} />
        </kbd>
        {t('search:keys.move')}
      </span>
      {completes ? (
        <span>
          <kbd>{t('questions:key')}</kbd> {t('questions:complete')}
        </span>
      ) : null}
      <span>
        <kbd>{t('search:keys.enter')}</kbd> {t('search:keys.open')}
      </span>
      <span>
        <kbd>Esc</kbd> {t('search:keys.close')}
      </span>
    </div>
  )
}
