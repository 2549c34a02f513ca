import { Button } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

const ViewsDialog = lazy(async () => ({ default: (await import('./views-dialog.tsx')).ViewsDialog }))

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
        {t('views.share')}
      </Button>
      {opened ? (
        <Suspense>
          <ViewsDialog onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
