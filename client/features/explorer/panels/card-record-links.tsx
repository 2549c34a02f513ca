import { useTranslation } from 'react-i18next'
import { logPath, mergePath } from '../../../app/addresses.ts'
import { AppLink } from '../../../lib/app-link.tsx'

/** For who works on the record: what was done to the selected entity, and merging an actor with its double. */
export function CardRecordLinks({ id }: { readonly id: string }) {
  const { t } = useTranslation('record')
  return (
    <>
      {id.startsWith('actor:') ? (
        <AppLink className="card-quiet" href={mergePath(id)}>
          {t('merge.with')}
        </AppLink>
      ) : null}
      <AppLink className="card-quiet" href={logPath(id)}>
        {t('history.link')}
      </AppLink>
    </>
  )
}
