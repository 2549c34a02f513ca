import { useQuery } from '@apollo/client/react'
import { Button, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MergePreviewDocument, type MergeSide } from '../../generated/graphql.ts'
import { describeError } from '../../lib/display-error.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { FieldTable } from './field-table.tsx'
import { MergeOutcome } from './merge-outcome.tsx'
import type { Choices, Preview } from './preview.ts'
import { useMerge } from './use-merge.ts'

interface MergeFormProps {
  readonly keepId: string
  readonly mergeId: string
  readonly onMerged: (id: string) => void
}

/** The comparison, what will come of it – worked out by the server with each choice –, and the button. */
export function MergeForm({ keepId, mergeId, onMerged }: MergeFormProps) {
  const { t } = useTranslation('record')
  const [choices, setChoices] = useState<Choices>({})
  const sent = Object.entries(choices).map(([field, side]) => ({ field, side }))
  const { data, previousData, error, refetch } = useQuery(MergePreviewDocument, {
    variables: { keepId, mergeId, choices: sent },
    fetchPolicy: 'network-only',
  })
  const preview = (data ?? previousData)?.mergePreview
  if (preview === undefined) {
    return error === undefined ? (
      <Coming />
    ) : (
      <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
    )
  }
  if (preview === null) return <p role="alert">{t('merge.unknown')}</p>
  return (
    <Filled
      asked={{ keepId, mergeId, choices }}
      preview={preview}
      fresh={data !== undefined}
      onChoose={(field, side) => setChoices({ ...choices, [field]: side })}
      onStale={() => void refetch()}
      onMerged={onMerged}
    />
  )
}

interface FilledProps {
  readonly asked: { readonly keepId: string; readonly mergeId: string; readonly choices: Choices }
  readonly preview: Preview
  /** False while the preview of the latest choice is on its way. */
  readonly fresh: boolean
  readonly onChoose: (field: string, side: MergeSide) => void
  readonly onStale: () => void
  readonly onMerged: (id: string) => void
}

function Filled({ asked, preview, fresh, onChoose, onStale, onMerged }: FilledProps) {
  const { t } = useTranslation('record')
  const [reason, setReason] = useState('')
  const { merge, running, refusal } = useMerge({ ...asked, preview, onStale, onMerged })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void merge(reason.trim())
      }}
    >
      <FieldTable preview={preview} choices={asked.choices} onChoose={onChoose} />
      <MergeOutcome preview={preview} busy={!fresh} />
      <TextInput
        className="merge-reason"
        label={t('merge.reason')}
        description={t('merge.reasonHint')}
        value={reason}
        maxLength={500}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      {refusal === null ? null : (
        <p className="merge-refused" role="alert">
          {refusal}
        </p>
      )}
      <Button type="submit" size="lg" loading={running} disabled={!fresh || preview.problems.length > 0}>
        {t('merge.submit')}
      </Button>
    </form>
  )
}
