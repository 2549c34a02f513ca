import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { showToast } from './toasts.ts'
import { useTakeBack } from './use-take-back.ts'

/** Long enough to read a sentence and to reach the button by keyboard. */
const LASTS_MS = 20_000

/** Says what was recorded, over whatever page comes next, and offers to take it back. */
export function useUndoToast(): (words: string, changeId: string) => void {
  const { t } = useTranslation('acts')
  const takeBack = useTakeBack()
  return useCallback(
    (words, changeId) =>
      showToast({
        text: words,
        lastsMs: LASTS_MS,
        action: {
          label: t('undo.label'),
          run: async () => {
            const reason = await takeBack(changeId)
            return reason === null
              ? { text: t('undo.done', { words }) }
              : { text: t('undo.refused', { reason }), lastsMs: null }
          },
        },
      }),
    [t, takeBack],
  )
}
