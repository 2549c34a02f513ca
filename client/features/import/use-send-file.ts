import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readActFailure } from '../../lib/tell-failure.ts'
import { keepFile } from './kept-file.ts'
import { SendingRefused, sendFile } from './send-file.ts'
import { useFileWords } from './use-file-words.ts'

/** Sends files; what is wrong with one is a sentence. */
export function useSendFile(onSent: (id: string) => void) {
  const { t } = useTranslation('import')
  const { tellProblem } = useFileWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const send = useCallback(
    async (file: File, sheet: string | null) => {
      setBusy(true)
      setProblem('')
      try {
        const sent = await sendFile(file, sheet)
        if ('problem' in sent)
          setProblem(t('file.wrong', { file: file.name, what: tellProblem(sent.problem.code, sent.problem.facts) }))
        else {
          keepFile(sent.id, file)
          onSent(sent.id)
        }
      } catch (error) {
        if (error instanceof SendingRefused) setProblem(t('failed.refused', { code: error.code }))
        else setProblem(t(`failed.${readActFailure(error).key === 'silence' ? 'silence' : 'fault'}`))
      } finally {
        setBusy(false)
      }
    },
    [onSent, t, tellProblem],
  )
  return { send, busy, problem }
}
