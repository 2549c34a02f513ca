import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../lib/page-title.ts'
import { DropZone } from './drop-zone.tsx'
import { PastImports } from './past-imports.tsx'
import { StaffOnly } from './staff-only.tsx'
import { StepsLine } from './steps-line.tsx'
import './import.css'
import { download, writeTemplate } from './template.ts'
import { useSendFile } from './use-send-file.ts'

export interface ImportHomeProps {
  /** Called with the id of the import that a file has become. */
  readonly onSent: (id: string) => void
}

/** `/importa`: the first of four steps, and the imports before this one. */
export function ImportHome({ onSent }: ImportHomeProps) {
  const { t } = useTranslation('import')
  usePageTitle(t('title'))
  return (
    <StaffOnly>
      <Home onSent={onSent} />
    </StaffOnly>
  )
}

function Home({ onSent }: ImportHomeProps) {
  const { t } = useTranslation('import')
  const { send, busy, problem } = useSendFile(onSent)
  return (
    <div className="import">
      <h1>{t('title')}</h1>
      <p className="import-lead">{t('lead')}</p>
      <StepsLine step="file" />
      <DropZone busy={busy} onFile={(file) => void send(file, null)} />
      <p className="import-problem" role="alert">
        {problem}
      </p>
      <p className="import-template">
        {t('file.template')}
        <Button
          variant="subtle"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          onClick={() => download('trama-modello.csv', writeTemplate())}
        >
          {t('file.downloadTemplate')}
        </Button>
      </p>
      <PastImports />
    </div>
  )
}
