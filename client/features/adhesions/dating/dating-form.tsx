import { Button, Checkbox, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  ConfirmDatedTieDocument,
  DateTieDocument,
  type ListedTiePartsFragment,
  RecordDatingSourceDocument,
} from '../../../generated/graphql.ts'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { readToday } from '../../../lib/today.ts'
import { useAct } from '../../../lib/use-act.ts'
import { TieLine } from '../tie-line.tsx'

/** The document that dates are taken from: kept from one tie to the next, recorded when it is first used. */
export interface DatingSource {
  readonly title: string
  /** Id on record; null until it was used. */
  readonly id: string | null
}

export interface DatingFormProps {
  readonly tie: ListedTiePartsFragment
  readonly source: DatingSource
  readonly onSource: (source: DatingSource) => void
  readonly onDated: () => void
  readonly onSkip: () => void
}

/** One tie: since when, from which document, and whether it still holds. Enter goes on, Alt+S passes it over. */
export function DatingForm(props: DatingFormProps) {
  const { tie, source, onSource, onSkip } = props
  const { t } = useTranslation('inbox')
  const { start, setStart, holds, setHolds, tried, act, save } = useDating(props)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    onSkip()
  }

  return (
    <form
      className="dating-form"
      ref={form}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (!act.isRunning) void save()
      }}
    >
      <TieLine tie={tie} />
      <div className="case-pair">
        <HumanDateInput
          label={t('dating.start')}
          hint={t('dating.startHint')}
          value={start}
          onChange={setStart}
          error={tried && holds && isToCome(start) ? t('dating.startFuture') : null}
        />
        <TextInput
          size="lg"
          label={t('dating.source')}
          description={t('dating.sourceHint')}
          value={source.title}
          autoComplete="off"
          error={tried && source.title.trim() === '' ? t('dating.sourceNeeded') : undefined}
          onChange={({ currentTarget: { value } }) => onSource({ title: value, id: null })}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
        />
      </div>
      <Checkbox
        label={t('dating.holds')}
        checked={holds}
        onChange={({ currentTarget: { checked } }) => setHolds(checked)}
      />
      {tried && start === '' ? <p role="alert">{t('dating.startNeeded')}</p> : null}
      {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
      <div className="dating-ends">
        <Button type="submit" loading={act.isRunning}>
          {t('dating.save')}
        </Button>
        <Button variant="subtle" onClick={onSkip} aria-keyshortcuts="Alt+S" title="Alt S">
          {t('dating.skip')}
        </Button>
      </div>
    </form>
  )
}

/** Whether a day, month or year begins after today. */
function isToCome(start: string | null): boolean {
  return start !== null && start > readToday().slice(0, start.length)
}

/** What is written of one tie, and saving it: the source where it is new, the date, and that it still holds. */
function useDating({ tie, source, onSource, onDated }: DatingFormProps) {
  const act = useAct()
  const [start, setStart] = useState<string | null>('')
  const [holds, setHolds] = useState(true)
  const [tried, setTried] = useState(false)

  async function save(): Promise<void> {
    setTried(true)
    if (start === null || start === '' || source.title.trim() === '' || (holds && isToCome(start))) return
    const sourceId = source.id ?? (await recordSource())
    if (sourceId === null) return
    onSource({ ...source, id: sourceId })
    const correction = {
      requestId: crypto.randomUUID(),
      id: tie.id,
      version: tie.version,
      period: `${start}/${holds ? '..' : ''}`,
      source: { sourceId },
    }
    const dated = await act.run(DateTieDocument, { correction }, ({ correctTie }) => correctTie)
    if (dated === null) return
    if (holds) {
      const confirmation = { requestId: crypto.randomUUID(), id: tie.id, version: tie.version + 1, on: readToday() }
      const confirmed = await act.run(ConfirmDatedTieDocument, { confirmation }, ({ confirmTie }) => confirmTie)
      if (confirmed === null) return
    }
    onDated()
  }

  function recordSource(): Promise<string | null> {
    const document = { title: source.title.trim(), published: readToday() }
    return act.run(
      RecordDatingSourceDocument,
      { source: { requestId: crypto.randomUUID(), source: document } },
      ({ recordSource: result }) => result,
    )
  }

  return { start, setStart, holds, setHolds, tried, act, save }
}
