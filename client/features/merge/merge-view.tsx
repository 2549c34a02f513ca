import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconArrowsExchange, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MergeSideDocument } from '../../generated/graphql.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { useViewer } from '../../lib/use-viewer.ts'
import { Coming } from '../../ui/coming.tsx'
import { StateMessage } from '../../ui/state-message.tsx'
import './merge.css'
import { MergeForm } from './merge-form.tsx'
import type { MergeQuestion } from './merge-question.ts'
import type { RenderPicker } from './render-picker.ts'

export interface MergeViewProps {
  readonly question: MergeQuestion
  readonly ask: (question: MergeQuestion) => void
  readonly renderPicker: RenderPicker
  /** Goes to the page of the one actor. */
  readonly onMerged: (id: string) => void
}

/** `/unisci`: two records of one body side by side, field by field. For staff; others read whom to ask. */
export function MergeView(props: MergeViewProps) {
  const { t } = useTranslation('record')
  usePageTitle(t('merge.title'))
  const viewer = useViewer()
  if (!viewer.known) return <Coming />
  if (viewer.may('STAFF')) return <Merge {...props} />
  return (
    <StateMessage icon={<IconLock size={40} aria-hidden="true" />} title={t('merge.title')}>
      <p>{t('merge.closed')}</p>
    </StateMessage>
  )
}

function Merge({ question, ask, renderPicker, onMerged }: MergeViewProps) {
  const { t } = useTranslation('record')
  const { keep, merge } = question
  const keepName = useName(keep)
  const mergeName = useName(merge)
  return (
    <div className="merge">
      <h1>{t('merge.title')}</h1>
      <p className="merge-lead">{t('merge.lead')}</p>
      <div className="merge-pickers">
        {renderPicker({
          label: t('merge.pickKept'),
          chosen: keep,
          name: keepName,
          onChoose: (id) => ask({ ...question, keep: id }),
        })}
        <Button
          variant="default"
          leftSection={<IconArrowsExchange size={18} aria-hidden="true" />}
          onClick={() => ask({ keep: merge, merge: keep })}
        >
          {t('merge.swap')}
        </Button>
        {renderPicker({
          label: t('merge.pickMerged'),
          chosen: merge,
          name: mergeName,
          onChoose: (id) => ask({ ...question, merge: id }),
        })}
      </div>
      {keep === null || merge === null ? null : keep === merge ? (
        <p role="status">{t('merge.same')}</p>
      ) : (
        <MergeForm key={`${keep} ${merge}`} keepId={keep} mergeId={merge} onMerged={onMerged} />
      )}
    </div>
  )
}

function useName(id: string | null): string | null {
  const { data } = useQuery(MergeSideDocument, { variables: { id: id ?? '' }, skip: id === null })
  return data?.actor?.label ?? null
}
