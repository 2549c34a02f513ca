import { useLazyQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { ImpactOfLeavingDocument, type NetworkFilter } from '../../../generated/graphql.ts'
import { describeImpact } from '../../../graph/words/impact-words.ts'

interface LeavingProps {
  readonly id: string
  readonly filter: NetworkFilter
  readonly asOf: string | null
}

/** "And if it left?": asked by a button, answered with a number and names. */
export function Leaving({ id, filter, asOf }: LeavingProps) {
  const { t, i18n } = useTranslation('ways')
  const [ask, { data, error, loading }] = useLazyQuery(ImpactOfLeavingDocument)
  return (
    <div className="leaving">
      <button
        type="button"
        className="card-quiet"
        disabled={loading}
        onClick={() => void ask({ variables: { actors: [id], filter, asOf } })}
      >
        {t('impact.ask')}
      </button>
      <p role="status">
        {error === undefined || loading ? null : t('impact.failed')}
        {data === undefined ? null : describeImpact(t, i18n.language, data.impactOfLeaving)}
      </p>
    </div>
  )
}
