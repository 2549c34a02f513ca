import { Button, Menu } from '@mantine/core'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import { IconDownload, IconFileVector, IconPhoto, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState } from '../state/explorer-store.ts'
import { embedFonts } from './embed-fonts.ts'
import './export.css'
import { type ImageFormat, saveImage } from './save-image.ts'
import { useSheet } from './use-sheet.ts'

type Progress = { readonly step: 'idle' | 'working' | 'failed' } | { readonly step: 'saved'; readonly name: string }

/** How long a word about a saved file stays, ms. */
const SAID_MS = 6_000

/** Takes what is shown out of the page: as an image, as a drawing, on paper. */
export function ExportMenu() {
  const { t } = useTranslation(['tools', 'explorer'])
  const { exploration } = useExplorer()
  const hasPicture = useExplorerState(({ drawn }) => drawn !== null)
  const makeSheet = useSheet()
  const [progress, setProgress] = useState<Progress>({ step: 'idle' })
  async function save(format: ImageFormat): Promise<void> {
    setProgress({ step: 'working' })
    try {
      const sheet = makeSheet(await embedFonts())
      if (sheet === null) throw new Error('no picture is shown')
      const name = await saveImage(sheet, format, exploration.today)
      setProgress({ step: 'saved', name })
      setTimeout(() => setProgress({ step: 'idle' }), SAID_MS)
    } catch {
      setProgress({ step: 'failed' })
    }
  }
  return (
    <>
      <Menu position="bottom-end" width={320} defaultOpened transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button
            variant="subtle"
            leftSection={<IconDownload size={20} aria-hidden="true" />}
            loading={progress.step === 'working'}
          >
            {t('explorer:acts.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPhoto size={18} />} disabled={!hasPicture} onClick={() => void save('png')}>
            {t('tools:out.png')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileVector size={18} />} disabled={!hasPicture} onClick={() => void save('svg')}>
            {t('tools:out.svg')}
          </Menu.Item>
          {hasPicture ? null : <Menu.Label>{t('tools:out.onlyGraph')}</Menu.Label>}
          <Menu.Item leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
            {t('tools:out.print')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <p className="export-said" role="status" data-said={progress.step}>
        {progress.step === 'saved' ? t('tools:out.saved', { name: progress.name }) : null}
        {progress.step === 'failed' ? t('tools:out.failed') : null}
      </p>
    </>
  )
}
