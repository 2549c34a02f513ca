import { Button, Menu } from '@mantine/core'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import {
  IconCheck,
  IconCode,
  IconDownload,
  IconPhoto,
  IconPrinter,
  IconShare,
  IconTable,
  IconVector,
} from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PLAYGROUND_ANCHOR, ROUTES } from '../../../app/paths.ts'
import { useAsOf } from '../../../lib/as-of.ts'
import { saveText } from '../../../lib/save-text.ts'
import { readToday } from '../../../lib/today.ts'
import type { TerritoryQuestion } from '../state/question.ts'
import type { Territory } from '../state/use-territory.ts'
import { paramsOfQuestion } from './as-graphql.ts'
import { readNotes } from './read-notes.ts'
import { savePng, writeMap } from './save-map.ts'
import { writeMatrix } from './write-matrix.ts'

export interface ExportButtonsProps {
  readonly territory: Territory
  readonly question: TerritoryQuestion
  /** The map as it is drawn on the page. */
  readonly drawing: RefObject<SVGSVGElement | null>
}

/** Ways to take the page along: table, picture, paper, a question to the API, its link. */
export function ExportButtons({ territory, question, drawing }: ExportButtonsProps) {
  const { t, i18n } = useTranslation('territory')
  const { day } = useAsOf()
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const name = `trama-territorio-${day ?? readToday()}`
  const sheet = () => {
    if (drawing.current === null) return null
    const { legend, lines } = readNotes(drawing.current)
    return writeMap(drawing.current, { legend, lines: [...lines, location.href, t('export.notes')] })
  }
  const saveSvg = () => {
    const map = sheet()
    if (map !== null) saveText(`${name}.svg`, map.markup, 'image/svg+xml')
  }
  const savePicture = () => {
    const map = sheet()
    setProblem(null)
    if (map !== null) savePng(`${name}.png`, map).catch(() => setProblem(t('export.pngFailed')))
  }
  const openQuery = () =>
    void router.navigate({
      to: ROUTES.research,
      search: paramsOfQuestion(`${t('export.comment')}\n${location.href}`, question, day),
      hash: PLAYGROUND_ANCHOR,
    })
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden="true" />}>
            {t('export.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconTable size={18} aria-hidden="true" />}
            onClick={() => saveText(`${name}.csv`, writeMatrix(i18n, territory.matrix, question, day))}
          >
            {t('export.csv')}
          </Menu.Item>
          <Menu.Item leftSection={<IconVector size={18} aria-hidden="true" />} onClick={saveSvg}>
            {t('export.svg')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPhoto size={18} aria-hidden="true" />} onClick={savePicture}>
            {t('export.png')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
            {t('export.print')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCode size={18} aria-hidden="true" />} onClick={openQuery}>
            {t('export.graphql')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ShareButton />
      <p role="status">{problem}</p>
    </>
  )
}

/** Copies the address, in which all of the view stands. */
function ShareButton() {
  const { t } = useTranslation('territory')
  const [state, setState] = useState<'idle' | 'copied' | 'copyFailed'>('idle')
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setState('copied'),
      () => setState('copyFailed'),
    )
  const Icon = state === 'copied' ? IconCheck : IconShare
  return (
    <span className="share-link">
      <Button variant="default" leftSection={<Icon size={18} aria-hidden="true" />} onClick={() => void copy()}>
        {t('export.share')}
      </Button>
      <span className="territory-note" role="status">
        {state === 'idle' ? null : t(`export.${state}`)}
      </span>
    </span>
  )
}
