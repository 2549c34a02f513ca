import { useMutation } from '@apollo/client/react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACCOUNT_LIMITS } from '#graph-schema/model/account-limits.ts'
import { CreateAccountDocument, type CreateAccountMutation } from '../../generated/graphql.ts'
import { readActFailure } from '../../lib/tell-failure.ts'
import { ACCOUNT_ROLES } from './account-roles.ts'

interface InviteFormProps {
  /** Called with the new account. */
  readonly onMade: (id: string, name: string) => void
}

type Wrong = { readonly field: 'name' | 'email' | null; readonly text: string } | null

/** Gives somebody an account; a link for the password follows. */
export function InviteForm({ onMade }: InviteFormProps) {
  const { t } = useTranslation(['people', 'access'])
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<Wrong>(null)
  const [create, { loading }] = useMutation(CreateAccountDocument)
  const refuse = (told: NonNullable<Wrong>) => {
    setWrong(told)
    form.current?.querySelector<HTMLInputElement>(`input[name="${told.field ?? 'email'}"]`)?.focus()
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (loading) return
    const given = new FormData(event.currentTarget)
    const [name, email] = [String(given.get('name') ?? ''), String(given.get('email') ?? '')]
    const role = ACCOUNT_ROLES.find((each) => each === given.get('role')) ?? 'RESEARCHER'
    setWrong(null)
    try {
      const input = { requestId: crypto.randomUUID(), name, email, role }
      const { data } = await create({ variables: { input } })
      const outcome = data?.createAccount
      if (outcome?.__typename === 'Recorded') return onMade(outcome.subjectId, name.trim())
      const field = fieldOf(outcome)
      refuse({ field, text: t(field === 'name' ? 'people:invite.wrongName' : wordOf(outcome)) })
    } catch (error) {
      const failure = readActFailure(error)
      const text = failure.key === 'refused' ? t('people:failed.refused', failure) : t(`people:failed.${failure.key}`)
      refuse({ field: null, text })
    }
  }
  const errorOf = (field: 'name' | 'email') => (wrong?.field === field ? { error: wrong.text } : {})
  return (
    <section className="invite" aria-labelledby="invite-title">
      <h2 id="invite-title">{t('people:invite.title')}</h2>
      <form ref={form} className="invite-form" onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          size="md"
          name="name"
          label={t('people:invite.name')}
          maxLength={ACCOUNT_LIMITS.name}
          autoComplete="off"
          {...errorOf('name')}
        />
        <TextInput
          size="md"
          name="email"
          type="email"
          label={t('people:invite.email')}
          autoComplete="off"
          {...errorOf('email')}
        />
        <NativeSelect size="md" name="role" label={t('people:invite.role')} defaultValue="STAFF">
          {ACCOUNT_ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`access:roles.${role}`)}
            </option>
          ))}
        </NativeSelect>
        <Button type="submit" aria-disabled={loading}>
          {t('people:invite.make')}
        </Button>
      </form>
      <p className="people-problem" role="alert">
        {wrong?.field === null ? wrong.text : ''}
      </p>
    </section>
  )
}

type CreateOutcome = CreateAccountMutation['createAccount'] | undefined

function fieldOf(outcome: CreateOutcome): 'name' | 'email' | null {
  if (outcome?.__typename === 'Duplicate') return 'email'
  if (outcome?.__typename !== 'ValidationFailed') return null
  return outcome.problems[0]?.field === 'name' ? 'name' : 'email'
}

function wordOf(outcome: CreateOutcome) {
  if (outcome?.__typename === 'Duplicate') return 'people:invite.same'
  return outcome?.__typename === 'ValidationFailed' ? 'people:invite.wrongEmail' : 'people:failed.fault'
}
