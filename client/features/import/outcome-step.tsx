import { Button } from '@mantine/core'
import { IconCircleCheck, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { entityPath, networkPath } from '../../app/addresses.ts'
import { ROUTES } from '../../app/paths.ts'
import type { ImportDraftFragment } from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { formatInstant } from '../../lib/format-instant.ts'
import { languageOf } from '../../lib/i18n.ts'
import { Section } from '../../ui/section.tsx'
import { KeptList } from './kept-list.tsx'
import { OutcomeSign } from './outcome-sign.tsx'
import { countOf, type ImportRowFacts, OUTCOME_ORDER } from './outcomes.ts'
import { download, writeRows } from './template.ts'
import { UndoButton } from './undo-button.tsx'
import { type Preview, usePreview } from './use-preview.ts'

export interface OutcomeStepProps {
  readonly found: ImportDraftFragment
  readonly onRead: () => Promise<void>
}

/** The last step: what is on record now, who came in, what stayed out; and the way back. */
export function OutcomeStep({ found }: OutcomeStepProps) {
  const { t, i18n } = useTranslation('import')
  const preview = usePreview(found.id, null)
  const language = languageOf(i18n)
  const { counts, committedAt, undoneAt, status } = found
  return (
    <>
      <div className="outcome-head" role="status">
        <IconCircleCheck size={28} aria-hidden="true" />
        <p>
          {status === 'UNDONE'
            ? t('outcome.undone', { when: formatInstant(undoneAt ?? found.uploadedAt, language) })
            : t(status === 'UNDONE_IN_PART' ? 'outcome.undoneInPart' : 'outcome.done', {
                when: formatInstant(committedAt ?? found.uploadedAt, language),
              })}
        </p>
      </div>
      <KeptList kept={found.kept} />
      {counts === null ? null : (
        <ul className="outcome-counts">
          {OUTCOME_ORDER.filter((outcome) => countOf(counts, outcome) > 0).map((outcome) => (
            <li key={outcome}>
              <OutcomeSign outcome={outcome} />
              {t(`outcome.${outcome}`, { count: countOf(counts, outcome) })}
            </li>
          ))}
        </ul>
      )}
      {status === 'COMMITTED' || status === 'UNDONE_IN_PART' ? <UndoButton found={found} /> : null}
      {status === 'COMMITTED' ? <Recorded found={found} preview={preview} /> : null}
      <p className="import-next">
        <AppLink href={ROUTES.imports}>{t('outcome.another')}</AppLink>
        <AppLink href={networkPath(null)}>{t('outcome.network')}</AppLink>
      </p>
    </>
  )
}

interface RecordedProps {
  readonly found: ImportDraftFragment
  readonly preview: Preview
}

const FIRST = 100

function Recorded({ found, preview }: RecordedProps) {
  const { t } = useTranslation('import')
  if (preview.head === null) return null
  const rows = Array.from({ length: Math.min(FIRST, preview.head.total) }, (_, place) => preview.rowAt(place)).filter(
    (row) => row !== undefined,
  )
  const written = rows.filter(({ outcome }) => outcome === 'CREATE' || outcome === 'UPDATE')
  const out = (found.counts?.refused ?? 0) + (found.counts?.possibleDuplicate ?? 0)
  const save = async () => {
    const left = [...(await preview.readAll('REFUSED')), ...(await preview.readAll('POSSIBLE_DUPLICATE'))]
    const header = [t('preview.row'), t('fields.NAME'), t('preview.outcome')]
    download(
      'trama-righe-escluse.csv',
      writeRows(
        header,
        left.map((row) => lineOf(row, t(`rowOutcomes.${row.outcome}`))),
      ),
    )
  }
  return (
    <>
      {out === 0 ? null : (
        <p className="outcome-download">
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden="true" />}
            onClick={() => void save()}
          >
            {t('outcome.download', { count: out })}
          </Button>
        </p>
      )}
      <Section title={t('outcome.who')} count={(found.counts?.create ?? 0) + (found.counts?.update ?? 0)}>
        <ul className="outcome-actors">
          {written.map(({ row, outcome, actorId, name }) => {
            const path = actorId === null ? null : entityPath(actorId)
            return (
              <li key={row}>
                <OutcomeSign outcome={outcome} />
                {path === null ? name : <AppLink href={path}>{name}</AppLink>}
              </li>
            )
          })}
        </ul>
        {preview.head.total > FIRST ? <p className="import-note">{t('outcome.first', { count: FIRST })}</p> : null}
      </Section>
    </>
  )
}

function lineOf({ row, name }: ImportRowFacts, outcome: string): string[] {
  return [String(row), name, outcome]
}
