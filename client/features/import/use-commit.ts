import { useMutation } from '@apollo/client/react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CommitImportDocument } from '../../generated/graphql.ts'
import { readActFailure } from '../../lib/tell-failure.ts'
import { readProgress } from './send-file.ts'

const ASK_EVERY_MS = 500

/** Records an import, and follows how far it has come. Afterwards the record says what came to be, not this page. */
export function useCommit(id: string, onDone: () => Promise<void>, onChanged: () => Promise<void>) {
  const { t } = useTranslation('import')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const [send] = useMutation(CommitImportDocument)
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(
      () => void readProgress(id).then((read) => read !== null && setProgress(read)),
      ASK_EVERY_MS,
    )
    return () => clearInterval(timer)
  }, [busy, id])
  const commit = useCallback(
    async (fingerprint: string) => {
      setBusy(true)
      setProblem('')
      setProgress(null)
      try {
        const { data } = await send({ variables: { input: { requestId: crypto.randomUUID(), id, fingerprint } } })
        const outcome = data?.commitImport
        if (outcome?.__typename === 'Conflict' && outcome.code === 'PREVIEW_CHANGED') {
          setProblem(t('commit.changed'))
          await onChanged()
        } else if (outcome?.__typename !== 'Recorded') setProblem(t('failed.fault'))
      } catch (error) {
        const failure = readActFailure(error)
        setProblem(failure.key === 'refused' ? t('failed.refused', failure) : t('commit.silence'))
      } finally {
        setBusy(false)
        // Where nobody answers, what the record says comes when somebody does.
        await onDone().catch(() => {})
      }
    },
    [send, id, t, onDone, onChanged],
  )
  return { commit, progress, busy, problem }
}
