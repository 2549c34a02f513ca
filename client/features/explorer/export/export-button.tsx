import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'

const ExportMenu = lazyWithWords(async () => (await import('./export-menu.tsx')).ExportMenu)

/** Opens the ways to take what is shown out of the page; their code comes with the first click. */
export function ExportButton() {
  const { t } = useTranslation('explorer')
  const [asked, setAsked] = useState(false)
  const closed = (
    <Button
      variant="subtle"
      leftSection={<IconDownload size={20} aria-hidden="true" />}
      title={t('acts.export')}
      aria-haspopup="menu"
      onClick={() => setAsked(true)}
    >
      {t('acts.export')}
    </Button>
  )
  return asked ? (
    <Suspense fallback={closed}>
      <ExportMenu />
    </Suspense>
  ) : (
    closed
  )
}
