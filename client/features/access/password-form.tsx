import { Button, PasswordInput, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/PasswordInput.layer.css'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACCOUNT_LIMITS } from '#graph-schema/model/account-limits.ts'
import { ROUTES } from '../../app/paths.ts'
import { AuthRefused, spendLink } from '../../lib/auth-requests.ts'
import { Notice } from './notice.tsx'
import { tellRefusal } from './refusal.ts'

interface PasswordFormProps {
  readonly code: string
  /** Whose password it is; null for the first administrator, who says so here. */
  readonly email: string | null
}

type Field = 'name' | 'email' | 'password'

/** Chooses a password; the first administrator gives name and e-mail, too. */
export function PasswordForm({ code, email }: PasswordFormProps) {
  const { t } = useTranslation('access')
  const form = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<{ readonly field: Field | null; readonly text: string } | null>(null)
  useEffect(() => focusField(form.current, email === null ? 'name' : 'password'), [email])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const given = new FormData(event.currentTarget)
    const read = (name: string) => String(given.get(name) ?? '')
    setBusy(true)
    setWrong(null)
    try {
      await spendLink({
        code,
        password: read('password'),
        ...(email === null ? { name: read('name'), email: read('email') } : {}),
      })
      window.location.assign(ROUTES.home)
    } catch (error) {
      const field = fieldOf(error)
      setWrong({ field, text: field === null ? tellRefusal(t, error) : t(`wrong.${field}`) })
      setBusy(false)
      focusField(form.current, field ?? 'password')
    }
  }
  const errorOf = (field: Field) => (wrong?.field === field ? { error: wrong.text } : {})
  return (
    <form
      ref={form}
      className="access-form"
      method="post"
      action="/primo-accesso"
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      {email === null ? (
        <TextInput
          size="lg"
          name="name"
          autoComplete="name"
          label={t('name')}
          maxLength={ACCOUNT_LIMITS.name}
          {...errorOf('name')}
        />
      ) : null}
      <TextInput
        size="lg"
        type="email"
        name="email"
        autoComplete="username"
        label={t('email')}
        {...(email === null ? {} : { defaultValue: email, readOnly: true })}
        {...errorOf('email')}
      />
      <PasswordInput
        size="lg"
        name="password"
        autoComplete="new-password"
        label={t('newPassword')}
        description={t('passwordRule', { least: ACCOUNT_LIMITS.shortestPassword })}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
        {...errorOf('password')}
      />
      <div role="alert">
        {wrong === null || wrong.field !== null ? null : <Notice kind="problem">{wrong.text}</Notice>}
      </div>
      <Button type="submit" size="lg" fullWidth aria-disabled={busy}>
        {busy ? t('entering') : t('first.save')}
      </Button>
    </form>
  )
}

function focusField(form: HTMLFormElement | null, name: Field): void {
  form?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.focus()
}

function fieldOf(error: unknown): Field | null {
  if (!(error instanceof AuthRefused)) return null
  return (['name', 'email', 'password'] as const).find((field) => field === error.field) ?? null
}
