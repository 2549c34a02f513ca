import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTakeBack } from '../../../lib/use-take-back.ts'
import { type CodedName, nameWithCode } from '../words/area-words.ts'
import { countWords } from '../words/count-words.ts'
import type { RecordedSheet } from './use-sheet.ts'

export interface RecordedNoteProps {
  readonly recorded: RecordedSheet
  readonly areas: readonly CodedName[]
}

/** Says which sheet was recorded just now, above the next one, and takes it back. */
export function RecordedNote({ recorded, areas }: RecordedNoteProps) {
  const { t } = useTranslation('surveys')
  const takeBack = useTakeBack()
  const [undone, setUndone] = useState<string | null>(null)
  const words = t('done.sheet', { area: nameOf(areas, recorded.area), ...countWords(t, recorded) })
  const undo = async () => {
    const reason = await takeBack(recorded.changeId)
    setUndone(reason === null ? t('done.undone', { words }) : t('done.notUndone', { reason }))
  }
  return (
    <p className="survey-recorded" role="status">
      <IconCircleCheck size={20} aria-hidden="true" />
      {undone ?? (
        <>
          {words}{' '}
          <button type="button" className="survey-link" onClick={() => void undo()}>
            {t('done.undo')}
          </button>
        </>
      )}
    </p>
  )
}

function nameOf(areas: readonly CodedName[], id: string): string {
  const area = areas.find((one) => one.id === id)
  return area === undefined ? id : nameWithCode(area)
}
