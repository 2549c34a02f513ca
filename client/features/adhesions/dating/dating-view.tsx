import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { TiesToDateDocument, type TiesToDateQuery } from '../../../generated/graphql.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { describeError } from '../../../lib/display-error.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { Coming } from '../../../ui/coming.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import '../adhesions.css'
import { TieLine } from '../tie-line.tsx'
import { DatingForm, type DatingSource } from './dating-form.tsx'

/** Ties without a date, worked through one after the other by keyboard. */
export function DatingView() {
  const { t } = useTranslation('inbox')
  usePageTitle(t('dating.title'))
  const { data, error, refetch } = useQuery(TiesToDateDocument, {
    variables: { entity: null },
    fetchPolicy: 'network-only',
  })
  return (
    <div className="inbox dating">
      <nav className="case-crumbs" aria-label={t('case.crumbs')}>
        <AppLink href={ROUTES.inbox}>{t('title')}</AppLink> <span aria-hidden="true">›</span>{' '}
        <span aria-current="page">{t('dating.title')}</span>
      </nav>
      <h1>{t('dating.title')}</h1>
      <p className="inbox-lead">{t('dating.lead')}</p>
      {data === undefined ? (
        error === undefined ? (
          <Coming />
        ) : (
          <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
        )
      ) : (
        <Worklist ties={data.undatedTies.ties} totalCount={data.undatedTies.totalCount} />
      )}
    </div>
  )
}

type Outcome = 'dated' | 'skipped'

type WorklistProps = Pick<TiesToDateQuery['undatedTies'], 'ties' | 'totalCount'>

function Worklist(asked: WorklistProps) {
  const { t } = useTranslation('inbox')
  // The list stays as it was while it is worked through: what is dated is marked, nothing jumps.
  const [{ ties, totalCount }] = useState(asked)
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const [chosen, setChosen] = useState<string | null>(null)
  const [source, setSource] = useState<DatingSource>({ title: '', id: null })
  const current = ties.find(({ id }) => id === chosen) ?? ties.find(({ id }) => !outcomes.has(id))
  const dated = [...outcomes.values()].filter((outcome) => outcome === 'dated').length
  const settle = (id: string, outcome: Outcome) => {
    setOutcomes(new Map(outcomes).set(id, outcome))
    setChosen(null)
  }
  if (ties.length === 0) return <p className="inbox-none">{t('dating.none')}</p>
  return (
    <>
      <p role="status" className="dating-count">
        {t('dating.count', { dated, count: totalCount })}
      </p>
      <ol className="inbox-list dating-list">
        {ties.map((tie) => (
          <li
            key={tie.id}
            data-outcome={outcomes.get(tie.id)}
            aria-current={tie.id === current?.id ? 'step' : undefined}
          >
            {tie.id === current?.id ? (
              <DatingForm
                tie={tie}
                source={source}
                onSource={setSource}
                onDated={() => settle(tie.id, 'dated')}
                onSkip={() => settle(tie.id, 'skipped')}
              />
            ) : (
              <>
                <TieLine tie={tie} />
                {outcomes.get(tie.id) === 'dated' ? (
                  <span className="state" data-state="SIGNED">
                    {t('dating.done')}
                  </span>
                ) : (
                  <button type="button" className="dating-choose" onClick={() => setChosen(tie.id)}>
                    {t('dating.choose')}
                  </button>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      {current === undefined ? <p role="status">{t('dating.finished')}</p> : null}
    </>
  )
}
