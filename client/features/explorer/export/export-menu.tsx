import { Button, Menu } from '@mantine/core'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import { IconCopy, IconDownload, IconFileVector, IconPhoto, IconPhotoUp, IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sheet } from '../../../graph/export/write-sheet.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState } from '../state/explorer-store.ts'
import { embedFonts } from './embed-fonts.ts'
import './export.css'
import { canCopyImage, copyImage, type ImageFormat, saveImage } from './save-image.ts'
import { useSheet } from './use-sheet.ts'

type Progress =
  | { readonly step: 'idle' | 'working' | 'failed' | 'copied' }
  | { readonly step: 'saved'; readonly name: string }

const FORMATS = [
  { format: 'png', Icon: IconPhoto },
  { format: 'png-large', Icon: IconPhotoUp },
  { format: 'svg', Icon: IconFileVector },
] as const

/** How long a word about a saved file stays, ms. */
const SAID_MS = 6_000

/** Takes what is shown out of the page: as an image, as a drawing, on paper. */
export function ExportMenu() {
  const { t } = useTranslation(['tools', 'explorer'])
  const { question, exploration } = useExplorer()
  // The day that the picture is of; where it is of all, the day on which it was taken.
  const fileDay = question.asOf === null ? exploration.today : `alla-data-${question.asOf}`
  const hasPicture = useExplorerState(({ drawn }) => drawn !== null)
  const counted = useExplorerState(({ counts }) => counts !== null)
  const makeSheet = useSheet()
  const opener = useRef<HTMLButtonElement>(null)
  const [progress, setProgress] = useState<Progress>({ step: 'idle' })
  async function draw(): Promise<Sheet> {
    const sheet = makeSheet(await embedFonts())
    if (sheet === null) throw new Error('no picture is shown')
    return sheet
  }
  async function follow(work: Promise<Progress>): Promise<void> {
    setProgress({ step: 'working' })
    try {
      setProgress(await work)
      setTimeout(() => setProgress({ step: 'idle' }), SAID_MS)
    } catch {
      setProgress({ step: 'failed' })
    }
  }
  async function save(format: ImageFormat): Promise<Progress> {
    return { step: 'saved', name: await saveImage(await draw(), format, fileDay) }
  }
  async function copy(): Promise<Progress> {
    await copyImage(draw())
    return { step: 'copied' }
  }
  return (
    <>
      <Menu
        position="bottom-end"
        width={320}
        defaultOpened
        transitionProps={{ duration: 0 }}
        onClose={() => opener.current?.focus()}
      >
        <Menu.Target>
          <Button
            ref={opener}
            variant="subtle"
            leftSection={<IconDownload size={20} aria-hidden="true" />}
            loading={progress.step === 'working'}
          >
            {t('explorer:acts.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map(({ format, Icon }) => (
            <Menu.Item
              key={format}
              leftSection={<Icon size={18} />}
              disabled={!hasPicture}
              onClick={() => void follow(save(format))}
            >
              {t(`tools:out.${format}`)}
            </Menu.Item>
          ))}
          {canCopyImage() ? (
            <Menu.Item leftSection={<IconCopy size={18} />} disabled={!hasPicture} onClick={() => void follow(copy())}>
              {t('tools:out.copy')}
            </Menu.Item>
          ) : null}
          {hasPicture ? null : <Menu.Label>{t(counted ? 'tools:out.onlyElements' : 'tools:out.onlyGraph')}</Menu.Label>}
          <Menu.Item leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
            {t('tools:out.print')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <p className="export-said" role="status" data-said={progress.step}>
        {progress.step === 'saved' ? t('tools:out.saved', { name: progress.name }) : null}
        {progress.step === 'copied' ? t('tools:out.copied') : null}
        {progress.step === 'failed' ? t('tools:out.failed') : null}
      </p>
    </>
  )
}
