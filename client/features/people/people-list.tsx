import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeAccountDocument, type ChangeAccountMutation } from '../../generated/graphql.ts'
import { readActFailure } from '../../lib/tell-failure.ts'
import { type Person, type PersonChange, PersonRow } from './person-row.tsx'

interface PeopleListProps {
  readonly people: readonly Person[]
  /** Account of who looks. */
  readonly self: string | null
  readonly onLink: (id: string, name: string) => void
  readonly onChanged: () => Promise<void>
}

/** Everybody with an account. Each change is written at once; what came of it is said above the list. */
export function PeopleList({ people, self, onLink, onChanged }: PeopleListProps) {
  const { t } = useTranslation('people')
  const [said, setSaid] = useState<{ readonly problem: boolean; readonly text: string } | null>(null)
  const [change] = useMutation(ChangeAccountDocument)
  const tell = (outcome: ChangeAccountMutation['changeAccount'] | undefined, name: string) => {
    if (outcome?.__typename === 'Recorded') return { problem: false, text: t('list.saved', { name }) }
    if (outcome?.__typename === 'StaleVersion') return { problem: true, text: t('refused.STALE') }
    if (outcome?.__typename !== 'Conflict') return { problem: true, text: t('failed.fault') }
    const last = outcome.code === 'LAST_ADMINISTRATOR'
    return { problem: true, text: last ? t('refused.LAST_ADMINISTRATOR') : t('refused.other', { code: outcome.code }) }
  }
  const write = async ({ id, version, name }: Person, what: PersonChange) => {
    setSaid(null)
    try {
      const { data } = await change({ variables: { input: { requestId: crypto.randomUUID(), id, version, ...what } } })
      setSaid(tell(data?.changeAccount, name))
    } catch (error) {
      const failure = readActFailure(error)
      const text = failure.key === 'refused' ? t('failed.refused', failure) : t(`failed.${failure.key}`)
      setSaid({ problem: true, text })
    }
    await onChanged()
  }
  return (
    <>
      <p className="people-said" role="status" data-problem={said?.problem || undefined}>
        {said?.text}
      </p>
      <table className="people-table">
        <caption>{t('list.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.person')}</th>
            <th scope="col">{t('list.role')}</th>
            <th scope="col">{t('list.seen')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isSelf={person.id === self}
              onChange={(what) => void write(person, what)}
              onLink={() => onLink(person.id, person.name)}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}
