import { useMutation } from '@apollo/client/react'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Input.layer.css'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACCOUNT_LIMITS } from '#graph-schema/model/account-limits.ts'
import { ROLES, type Role } from '#graph-schema/model/limits.ts'
import { CreateApiTokenDocument } from '../../generated/graphql.ts'
import { readActFailure } from '../../lib/tell-failure.ts'

interface NewTokenProps {
  /** One's own role: a token has no higher one. */
  readonly role: Role
  readonly onMade: (name: string, secret: string) => void
}

const DAYS = [30, 90, 180, 366] as const

/** Makes a token: what uses it, what it may do, how long. */
export function NewToken({ role: own, onMade }: NewTokenProps) {
  const { t } = useTranslation(['people', 'access'])
  const name = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState('')
  const [create, { loading }] = useMutation(CreateApiTokenDocument)
  const roles = ROLES.filter((role) => role !== 'PUBLIC' && ROLES.indexOf(role) <= ROLES.indexOf(own))
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const called = String(given.get('name') ?? '').trim()
    const role = roles.find((each) => each === given.get('role')) ?? own
    const scopes = given.get('write') === null ? (['READ'] as const) : (['READ', 'WRITE'] as const)
    setProblem('')
    if (called === '') {
      setProblem(t('people:tokens.wrongName'))
      name.current?.focus()
      return
    }
    const input = {
      requestId: crypto.randomUUID(),
      name: called,
      role,
      scopes: [...scopes],
      days: Number(given.get('days')),
    }
    try {
      const { data } = await create({ variables: { input } })
      const outcome = data?.createApiToken
      if (outcome?.__typename === 'ApiTokenCreated' && outcome.secret !== null) onMade(called, outcome.secret)
      else if (outcome?.__typename === 'Conflict') setProblem(t('people:tokens.tooMany'))
      else setProblem(t('people:failed.fault'))
    } catch (error) {
      const failure = readActFailure(error)
      setProblem(failure.key === 'refused' ? t('people:failed.refused', failure) : t(`people:failed.${failure.key}`))
    }
  }
  return (
    <form className="new-token" onSubmit={(event) => void submit(event)} noValidate aria-label={t('people:tokens.new')}>
      <TextInput
        size="md"
        ref={name}
        name="name"
        label={t('people:tokens.name')}
        placeholder={t('people:tokens.nameExample')}
        maxLength={ACCOUNT_LIMITS.tokenName}
        autoComplete="off"
      />
      <NativeSelect size="md" name="role" label={t('people:tokens.role')} defaultValue="RESEARCHER">
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`access:roles.${role}`)}
          </option>
        ))}
      </NativeSelect>
      <NativeSelect size="md" name="days" label={t('people:tokens.days')} defaultValue="90">
        {DAYS.map((days) => (
          <option key={days} value={days}>
            {t('people:tokens.daysFor', { count: days })}
          </option>
        ))}
      </NativeSelect>
      <div className="new-token-end">
        <Checkbox name="write" label={t('people:tokens.scope')} />
        <Button type="submit" aria-disabled={loading}>
          {t('people:tokens.make')}
        </Button>
      </div>
      <p className="own-problem" role="alert">
        {problem}
      </p>
    </form>
  )
}
