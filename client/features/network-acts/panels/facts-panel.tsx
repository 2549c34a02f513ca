import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FactsOfDocument } from '../../../generated/graphql.ts'
import { describeError } from '../../../lib/display-error.ts'
import { Coming } from '../../../ui/coming.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import { ActDialog, type AskedAct } from '../act-dialog.tsx'
import { ContactsPanel } from './contacts-panel.tsx'
import { FactLine } from './fact-line.tsx'

/** Territorial facts about an entity, each to be ended or put right; of an actor also the persons to speak with. */
export function FactsPanel({ id }: { readonly id: string }) {
  const { t } = useTranslation('editing')
  const [asked, setAsked] = useState<AskedAct | null>(null)
  const { data, error, refetch } = useQuery(FactsOfDocument, { variables: { id }, fetchPolicy: 'cache-and-network' })
  if (data === undefined) {
    if (error === undefined) return <Coming />
    return <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
  }
  return (
    <div className="act-panel">
      <p className="act-hint">{t('facts.text')}</p>
      {data.facts.length === 0 ? <p>{t('facts.none')}</p> : null}
      <ul className="act-list">
        {data.facts.map((fact) => (
          <FactLine key={fact.id} fact={fact} subjectId={id} onAsk={setAsked} />
        ))}
      </ul>
      {id.startsWith('actor:') ? <ContactsPanel id={id} onAsk={setAsked} /> : null}
      {asked === null ? null : <ActDialog asked={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}
