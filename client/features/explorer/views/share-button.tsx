import { ActionIcon, Button } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'

const ViewsDialog = lazyWithWords(async () => (await import('./views-dialog.tsx')).ViewsDialog)

/** Opens the views that are kept and the link of this one; their code comes with the first click. */
export function ShareButton({ iconOnly = false }: { readonly iconOnly?: boolean }) {
  const { t } = useTranslation('explorer')
  const [opened, setOpened] = useState(false)
  const open = () => setOpened(true)
  const icon = <IconShare2 size={20} aria-hidden="true" />
  return (
    <>
      {iconOnly ? (
        <ActionIcon size="lg" variant="default" aria-label={t('acts.share')} aria-haspopup="dialog" onClick={open}>
          {icon}
        </ActionIcon>
      ) : (
        <Button variant="default" leftSection={icon} title={t('acts.share')} aria-haspopup="dialog" onClick={open}>
          {t('acts.share')}
        </Button>
      )}
      {opened ? (
        <Suspense>
          <ViewsDialog onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
