import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { showToast } from '../../../lib/toasts.ts'
import { useTakeBack } from '../../../lib/use-take-back.ts'

/** Long enough to read a sentence and to reach the button by keyboard. */
const LASTS_MS = 20_000

/** Says what was recorded and offers to take it back. */
export function useUndoToast(): (words: string, changeId: string) => void {
  const { t } = useTranslation('micro-areas')
  const takeBack = useTakeBack()
  return useCallback(
    (words, changeId) => {
      const run = async () => {
        const reason = await takeBack(changeId)
        if (reason === null) return { text: t('undone', { words }) }
        return { text: t('notUndone', { reason }), lastsMs: null }
      }
      showToast({ text: words, lastsMs: LASTS_MS, action: { label: t('undo'), run } })
    },
    [t, takeBack],
  )
}
