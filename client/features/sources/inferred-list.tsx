import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import type { EvidenceQuery } from '../../generated/graphql.ts'
import { buildNetwork, type NetworkEntity, type NetworkTie } from '../../graph/model/network.ts'
import { tellTie } from '../../graph/sentences.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { readToday } from '../../lib/today.ts'

/** Most of them listed; the network shows the rest. */
const MOST = 40

/** The ties that a reader inferred, each as a sentence with the reason on record and the place in the source. */
export function InferredList({ answer }: { readonly answer: EvidenceQuery['network'] }) {
  const { t } = useTranslation('sources')
  const network = buildNetwork(answer)
  const notes = new Map(answer.ties.map(({ id, note }) => [id, note]))
  const ties = [...network.ties.values()]
  return (
    <>
      <ul className="inferred-list">
        {ties.slice(0, MOST).map((tie) => {
          const [from, to] = [network.entities.get(tie.from), network.entities.get(tie.to)]
          return from === undefined || to === undefined ? null : (
            <InferredTie key={tie.id} tie={tie} from={from} to={to} note={notes.get(tie.id) ?? null} />
          )
        })}
      </ul>
      {answer.totals.ties > MOST ? <p>{t('inferred.more', { count: answer.totals.ties - MOST })}</p> : null}
    </>
  )
}

interface InferredTieProps {
  readonly tie: NetworkTie
  readonly from: NetworkEntity
  readonly to: NetworkEntity
  readonly note: string | null
}

function InferredTie({ tie, from, to, note }: InferredTieProps) {
  const { t, i18n } = useTranslation('sources')
  const { before, name, after } = tellTie(i18n, tie, 'from', from, to, readToday())
  const places = [...new Set(tie.citations.flatMap(({ locator }) => locator ?? []))]
  return (
    <li>
      <span className="inferred-mark" aria-hidden="true">
        ?
      </span>
      <div>
        <p>
          <EntityLink id={from.id} name={from.name} />: {before.charAt(0).toLocaleLowerCase(i18n.language)}
          {before.slice(1)}
          <EntityLink id={to.id} name={name} />
          {after}
        </p>
        <p className="sources-fine">
          {note === null ? t('inferred.noReason') : t('inferred.reason', { note })}
          {places.length === 0 ? null : ` · ${t('inferred.place', { place: places.join('; '), count: places.length })}`}
        </p>
      </div>
    </li>
  )
}

function EntityLink({ id, name }: { readonly id: string; readonly name: string }) {
  const href = entityPath(id)
  return href === null ? name : <AppLink href={href}>{name}</AppLink>
}
