import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { networkPath } from '../../app/addresses.ts'
import { WayNeighboursDocument, WaysBetweenDocument, type WaysBetweenQuery } from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { useAsOf } from '../../lib/as-of.ts'
import { askOnDay, dayVariable } from '../../lib/ask-on-day.ts'
import { nameOfEnd } from './name-of-end.ts'
import { EVERYTHING, filterOf, type WaysQuestion } from './ways-question.ts'

interface NoWayProps {
  readonly data: WaysBetweenQuery
  readonly question: WaysQuestion
  readonly ask: (change: Partial<WaysQuestion>) => void
}

/** Why there is no way, whether one would be there if more counted, and who is nearest. */
export function NoWay({ data, question, ask }: NoWayProps) {
  const { t } = useTranslation('ways')
  const { day } = useAsOf()
  const { from, to } = question
  const all = { ...question, ...EVERYTHING }
  const wider = useQuery(WaysBetweenDocument, {
    variables: { from: from ?? '', to: to ?? '', filter: filterOf(all), ...dayVariable(day) },
    ...askOnDay(day),
  })
  const shortest = wider.data?.paths[0]?.length ?? null
  return (
    <section className="ways-none">
      <h2>{t('none.title')}</h2>
      <Nearest id={from} name={nameOfEnd(data.start) ?? ''} question={question} />
      <Nearest id={to} name={nameOfEnd(data.end) ?? ''} question={question} />
      {shortest === null ? (
        wider.data === undefined ? null : (
          <p>{t(day === null ? 'none.never' : 'none.neverThen')}</p>
        )
      ) : (
        <>
          <p>{t('none.wider', { count: shortest })}</p>
          <Button onClick={() => ask(EVERYTHING)}>{t('none.widen')}</Button>
        </>
      )}
    </section>
  )
}

interface NearestProps {
  readonly id: string | null
  readonly name: string
  readonly question: WaysQuestion
}

/** Whom one end is tied to, with what counts now. */
function Nearest({ id, name, question }: NearestProps) {
  const { t } = useTranslation('ways')
  const { day } = useAsOf()
  const { data } = useQuery(WayNeighboursDocument, {
    variables: { of: id ?? '', filter: filterOf(question), ...dayVariable(day) },
    skip: id === null,
    ...askOnDay(day),
  })
  if (data === undefined) return null
  const others = data.neighbourhood.entities.filter((entity) => entity.id !== id)
  if (others.length === 0) return <p>{t('none.alone', { name })}</p>
  return (
    <p>
      {t('none.near', { name, count: others.length })}{' '}
      {others.slice(0, 6).map((entity, index) => (
        <span key={entity.id}>
          {index === 0 ? null : ', '}
          <AppLink href={networkPath(entity.id)}>{entity.label}</AppLink>
        </span>
      ))}
      .
    </p>
  )
}
