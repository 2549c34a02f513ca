import { Button } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'

const ViewsDialog = lazyWithWords(async () => (await import('./views-dialog.tsx')).ViewsDialog)

/** Opens the views that are kept and the link of this one; their code comes with the first click. */
export function ShareButton() {
  const { t } = useTranslation('explorer')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconShare2 size={20} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        {t('acts.share')}
      </Button>
      {opened ? (
        <Suspense>
          <ViewsDialog onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
