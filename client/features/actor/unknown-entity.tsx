import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../app/paths.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { useOpenSearch } from '../../lib/open-search.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { StateMessage } from '../../ui/state-message.tsx'

export interface UnknownEntityProps {
  readonly what: 'ACTOR' | 'PROJECT' | 'EVENT' | 'GROUP' | 'MUNICIPALITY'
  readonly slug: string
}

/** An address of the right form that names nothing on record: says so, and offers the search. */
export function UnknownEntity({ what, slug }: UnknownEntityProps) {
  const { t } = useTranslation(['actor', 'common'])
  const openSearch = useOpenSearch()
  const title = t(`actor:unknown.title.${what}`)
  usePageTitle(title)
  return (
    <StateMessage
      icon={<IconMapQuestion size={40} aria-hidden="true" />}
      title={title}
      actions={
        <>
          <Button onClick={openSearch}>{t('common:search')}</Button>
          <Button component={AppLink} href={ROUTES.network} variant="default">
            {t('common:toNetwork')}
          </Button>
        </>
      }
    >
      <p>{t(`actor:unknown.${what}`, { slug })}</p>
      <p>{t('actor:unknown.hint')}</p>
    </StateMessage>
  )
}
