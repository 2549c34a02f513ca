import { useTranslation } from 'react-i18next'
import { LIMITS } from '#graph-schema/model/limits.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { isTooLarge } from '../state/is-counted.ts'

/** Never cut silently: says how many are shown of how many, how to see more, and the way back to the counts. */
export function PartialNote({ onMore }: { readonly onMore: () => void }) {
  const { t } = useTranslation('overview')
  const { question, exploration, ask } = useExplorer()
  const { network } = exploration
  const countable = isTooLarge(network) && !question.counted
  if (!network.truncated && !countable) return null
  return (
    <p className="explorer-partial">
      {network.truncated ? (
        <>
          {t('partial.shown', { count: network.entities.size, total: network.totals.entities })}{' '}
          {network.entities.size < LIMITS.networkEntities ? (
            <button type="button" onClick={onMore}>
              {t('partial.more')}
            </button>
          ) : null}{' '}
          {countable ? '· ' : t('partial.narrow')}
        </>
      ) : null}
      {countable ? (
        <button type="button" onClick={() => ask({ counted: true })}>
          {t('partial.overview')}
        </button>
      ) : null}
    </p>
  )
}
