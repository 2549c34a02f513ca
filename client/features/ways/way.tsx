import { useTranslation } from 'react-i18next'
import { entityPath, networkPath } from '../../app/addresses.ts'
import { Mark } from '../../graph/marks/mark.tsx'
import { TieSample } from '../../graph/marks/tie-sample.tsx'
import { lineStyleOfTie } from '../../graph/model/date-group.ts'
import type { Network, NetworkEntity, NetworkTie } from '../../graph/model/network.ts'
import { describeTieDate, tellTie } from '../../graph/sentences.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { readToday } from '../../lib/today.ts'

interface WayProps {
  /** Entities and ties in the order in which the way passes them. */
  readonly way: Network
}

/** A way: its marks in a row joined by their lines, then each tie as a sentence. */
export function Way({ way }: WayProps) {
  const entities = [...way.entities.values()]
  const ties = [...way.ties.values()]
  return (
    <>
      <ol className="way-drawing" aria-hidden="true">
        {entities.map((entity, index) => (
          <li key={entity.id}>
            {index === 0 ? null : <Joint tie={ties[index - 1]} />}
            <span className="way-mark">
              <Mark entityClass={entity.entityClass} size={44} collective={entity.collective} />
              <span>{entity.acronym ?? entity.name}</span>
            </span>
          </li>
        ))}
      </ol>
      <ol className="way-sentences">
        {ties.map((tie) => (
          <Step key={tie.id} tie={tie} way={way} />
        ))}
      </ol>
    </>
  )
}

function Joint({ tie }: { readonly tie: NetworkTie | undefined }) {
  const { day } = useAsOf()
  if (tie === undefined) return null
  return <span className="way-joint" data-line={lineStyleOfTie(tie, day ?? readToday())} />
}

interface StepProps {
  readonly tie: NetworkTie
  readonly way: Network
}

/** A tie told by the end it starts from: "SMP aderisce a FIMIV", with its date and source. */
function Step({ tie, way }: StepProps) {
  const { t, i18n } = useTranslation('ways')
  const { day } = useAsOf()
  const today = day ?? readToday()
  const from = way.entities.get(tie.from)
  const to = way.entities.get(tie.to)
  if (from === undefined || to === undefined) return null
  const { before, name, after } = tellTie(i18n, tie, 'from', from, to, today)
  const lower = before.charAt(0).toLocaleLowerCase(i18n.language) + before.slice(1)
  const source = tie.citations[0]
  return (
    <li>
      <TieSample line={lineStyleOfTie(tie, today)} />
      <span>
        <EntityLink entity={from} name={from.name} /> {lower}
        <EntityLink entity={to} name={name} />
        {after}
        <span className="way-facts">
          {describeTieDate(i18n, tie)}
          {tie.certainty === 'INFERRED' ? ` · ${t('inferred')}` : null}
          {source === undefined ? null : ` · ${t('source', { title: source.source.title })}`}
          {source?.locator == null ? null : `, ${source.locator}`}
        </span>
      </span>
    </li>
  )
}

function EntityLink({ entity: { id }, name }: { readonly entity: NetworkEntity; readonly name: string }) {
  return <AppLink href={entityPath(id) ?? networkPath(id)}>{name}</AppLink>
}
