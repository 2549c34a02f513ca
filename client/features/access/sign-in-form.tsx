import { Button, PasswordInput, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/PasswordInput.layer.css'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from './notice.tsx'
import type { SigningIn } from './use-sign-in.ts'

/** E-mail and password. After a refusal the password is chosen, ready to be typed again. */
export function SignInForm({ busy, refusal, enter }: SigningIn) {
  const { t } = useTranslation('access')
  const email = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => email.current?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const given = { email: email.current?.value ?? '', password: password.current?.value ?? '' }
    if (given.email === '') return email.current?.focus()
    if (await enter(given.email, given.password)) return
    password.current?.focus()
    password.current?.select()
  }
  return (
    <form className="access-form" method="post" action="/accedi" onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        ref={email}
        size="lg"
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        label={t('email')}
        required
        withAsterisk={false}
      />
      <PasswordInput
        ref={password}
        size="lg"
        name="password"
        autoComplete="current-password"
        label={t('password')}
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
      />
      <div role="alert">{refusal === null ? null : <Notice kind="problem">{refusal}</Notice>}</div>
      <Button type="submit" size="lg" fullWidth aria-disabled={busy} data-busy={busy || undefined}>
        {busy ? t('entering') : t('enter')}
      </Button>
    </form>
  )
}
