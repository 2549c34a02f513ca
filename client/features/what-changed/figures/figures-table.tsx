import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { FiguresAtDocument } from '../../../generated/graphql.ts'
import { describeError } from '../../../lib/display-error.ts'
import { languageOf } from '../../../lib/i18n.ts'
import { writeDay } from '../../../lib/write-day.ts'
import { Coming } from '../../../ui/coming.tsx'
import { FailureMessage } from '../../../ui/failure-message.tsx'
import type { DaySpan } from '../state/question.ts'
import type { NetworkQuestion } from '../state/use-frame.ts'
import { type Figures, figureRows } from './figure-rows.ts'

export interface FiguresTableProps {
  readonly days: DaySpan
  readonly about: NetworkQuestion
}

/** Figures of the network on the two days, each with a sentence that says what it means. */
export function FiguresTable({ days, about }: FiguresTableProps) {
  const { t } = useTranslation('time')
  // What has no tie belongs to no part of the network: it would only count as one more.
  const variables = { filter: { ...about.filter, includeIsolated: false }, recordedBefore: about.recordedBefore }
  const before = useQuery(FiguresAtDocument, { variables: { ...variables, day: days.from } })
  const after = useQuery(FiguresAtDocument, { variables: { ...variables, day: days.to } })
  const [first, second] = [before.data ?? before.previousData, after.data ?? after.previousData]
  const failed = [before, after].find(({ data, error }) => data === undefined && error !== undefined)
  return (
    <section className="figures-at" aria-labelledby="figures-at-title">
      <h2 id="figures-at-title">{t('figures.title')}</h2>
      <p className="changes-note">{t('figures.lead')}</p>
      {failed === undefined ? null : (
        <FailureMessage failure={describeError(failed.error)} onRetry={() => void failed.refetch()} />
      )}
      {first === undefined || second === undefined ? (
        failed === undefined ? (
          <Coming />
        ) : null
      ) : (
        <Rows days={days} first={first.metrics} second={second.metrics} />
      )}
    </section>
  )
}

interface RowsProps {
  readonly days: DaySpan
  readonly first: Figures
  readonly second: Figures
}

function Rows({ days, first, second }: RowsProps) {
  const { t, i18n } = useTranslation('time')
  const small = Math.min(first.entityCount, second.entityCount)
  const number = new Intl.NumberFormat(languageOf(i18n), { maximumFractionDigits: 1 })
  return (
    <>
      <div className="figures-at-frame">
        <table className="figures-at-table">
          <thead>
            <tr>
              <th scope="col">{t('figures.what')}</th>
              <th scope="col">{writeDay(i18n.language, days.from)}</th>
              <th scope="col">{writeDay(i18n.language, days.to)}</th>
            </tr>
          </thead>
          <tbody>
            {figureRows(first, second).map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row">
                  {t(`figures.${name}.name`)}
                  <span className="figures-at-words">{t(`figures.${name}.words`)}</span>
                </th>
                <td>{before === null ? t('figures.none') : number.format(before)}</td>
                <td>{after === null ? t('figures.none') : number.format(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Points first={first} second={second} />
      {first.smallSample || second.smallSample ? (
        <p className="changes-note">{t('figures.small', { count: small })}</p>
      ) : null}
    </>
  )
}

/** Names told one by one; of more the number says enough. */
const MOST_NAMED = 6

/** Who holds parts of the network together now and did not, or no longer does. */
function Points({ first, second }: Omit<RowsProps, 'days'>) {
  const { t, i18n } = useTranslation('time')
  const known = new Set(first.articulationPoints.map(({ id }) => id))
  const still = new Set(second.articulationPoints.map(({ id }) => id))
  const fresh = second.articulationPoints.filter(({ id }) => !known.has(id))
  const gone = first.articulationPoints.filter(({ id }) => !still.has(id))
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const tell = (points: typeof fresh) => {
    const names = points.slice(0, MOST_NAMED).map(({ label }) => label)
    const more = points.length - names.length
    return list.format([...names, ...(more > 0 ? [t('andOthers', { count: more })] : [])])
  }
  if (fresh.length + gone.length === 0) return null
  return (
    <p className="figures-at-points">
      {fresh.length === 0 ? null : t('figures.newPoints', { count: fresh.length, names: tell(fresh) })}{' '}
      {gone.length === 0 ? null : t('figures.oldPoints', { count: gone.length, names: tell(gone) })}
    </p>
  )
}
