import { IconChevronDown } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkEntity } from '../../../graph/model/network.ts'
import { listSources, type ToldGroup, tellTiesOf } from '../state/card-ties.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { TieSentence } from './tie-sentence.tsx'
import { useWholeRows } from './use-whole-rows.ts'

/** Every visible tie of the selected entity, grouped by its date; as many as fit whole, the rest on demand. */
export function CardTies({ entity }: { readonly entity: NetworkEntity }) {
  const { t } = useTranslation('explorer')
  const { exploration } = useExplorer()
  const [unfolded, setUnfolded] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const groups = tellTiesOf(exploration, entity.id)
  const total = groups.reduce((sum, { ties }) => sum + ties.length, 0)
  const whole = useWholeRows(box)
  const onDay = exploration.slice.tiesOf.get(entity.id)?.length ?? 0
  const recorded = exploration.recorded.tiesOf.get(entity.id)?.length ?? 0
  const folded = !unfolded && whole !== null && whole.count < total
  return (
    <>
      <div className="card-body" ref={box} data-folded={!unfolded || undefined}>
        <div className="card-ties" style={folded ? { height: whole.height, overflow: 'hidden' } : undefined}>
          {groups.map((group) => (
            <TieGroup key={group.group} teller={entity} told={group} />
          ))}
          {total === 0 && recorded === 0 ? <p className="card-none">{t('card.noTies')}</p> : null}
          {total === 0 && onDay > 0 ? <p className="card-none">{t('card.noVisibleTies')}</p> : null}
          {total > 0 && onDay > total ? (
            <p className="card-none">{t('card.hiddenTies', { count: onDay - total })}</p>
          ) : null}
          {recorded > onDay ? (
            <p className="card-none">
              {t(onDay === 0 ? 'card.absentTies' : 'card.otherAbsentTies', { count: recorded - onDay })}
            </p>
          ) : null}
        </div>
      </div>
      <footer className="card-foot">
        {folded ? (
          <button type="button" className="card-more" onClick={() => setUnfolded(true)}>
            {t('card.more', { count: total - whole.count })}
            <IconChevronDown size={16} aria-hidden="true" />
          </button>
        ) : null}
        <Sources groups={groups} />
      </footer>
    </>
  )
}

function TieGroup({ teller, told: { group, ties } }: { readonly teller: NetworkEntity; readonly told: ToldGroup }) {
  const { t } = useTranslation('explorer')
  return (
    <section className="tie-group">
      <h3>
        {t(`card.groups.${group}`)} <span>{ties.length}</span>
      </h3>
      <ul>
        {ties.map((told) => (
          <TieSentence key={told.tie.id} teller={teller} told={told} group={group} />
        ))}
      </ul>
    </section>
  )
}

function Sources({ groups }: { readonly groups: readonly ToldGroup[] }) {
  const { t } = useTranslation('explorer')
  const sources = listSources(groups)
  const [first] = sources
  if (first === undefined) return null
  const more = sources.length - 1
  return (
    <p className="card-sources" title={sources.map(({ title }) => title).join('\n')}>
      {t(more === 0 ? 'card.source' : 'card.sources')}:{' '}
      {first.url === null ? (
        <span>{first.title}</span>
      ) : (
        <a href={first.url} target="_blank" rel="noreferrer">
          {first.title}
        </a>
      )}
      {more === 0 ? null : ` +${more}`}
    </p>
  )
}
