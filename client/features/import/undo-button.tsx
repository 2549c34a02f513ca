import { useApolloClient, useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportDraftFragment, OneImportDocument, UndoImportDocument } from '../../generated/graphql.ts'
import { readActFailure } from '../../lib/tell-failure.ts'

/** Takes an import back, once asked again: what it wrote goes, but what somebody has edited since. */
export function UndoButton({ found }: { readonly found: ImportDraftFragment }) {
  const { t } = useTranslation('import')
  const client = useApolloClient()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState('')
  const [undo, { loading }] = useMutation(UndoImportDocument)
  const run = async () => {
    setProblem('')
    try {
      const { data } = await undo({ variables: { input: { requestId: crypto.randomUUID(), id: found.id } } })
      if (data?.undoImport.__typename !== 'Recorded') setProblem(t('failed.fault'))
    } catch (error) {
      const failure = readActFailure(error)
      setProblem(failure.key === 'refused' ? t('failed.refused', failure) : t('undo.silence'))
    }
    await client
      .query({ query: OneImportDocument, variables: { id: found.id }, fetchPolicy: 'network-only' })
      .catch(() => {})
  }
  return (
    <div className="undo">
      {asking ? (
        <>
          <p>{t('undo.sure')}</p>
          <Button loading={loading} onClick={() => void run()}>
            {t('undo.do')}
          </Button>
          <Button variant="subtle" onClick={() => setAsking(false)}>
            {t('undo.leave')}
          </Button>
        </>
      ) : (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          {t('undo.ask')}
        </Button>
      )}
      <p className="import-problem" role="alert">
        {problem}
      </p>
    </div>
  )
}
