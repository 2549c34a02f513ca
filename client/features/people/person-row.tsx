import { Button, NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useTranslation } from 'react-i18next'
import type { ChangeAccountInput, PeopleQuery } from '../../generated/graphql.ts'
import { formatInstant } from '../../lib/format-instant.ts'
import { languageOf } from '../../lib/i18n.ts'
import { ACCOUNT_ROLES } from './account-roles.ts'

/** Somebody with an account. */
export type Person = PeopleQuery['accounts'][number]

/** What shall be otherwise about an account. */
export type PersonChange = Pick<ChangeAccountInput, 'role' | 'status'>

interface PersonRowProps {
  readonly person: Person
  readonly isSelf: boolean
  readonly onChange: (what: PersonChange) => void
  readonly onLink: () => void
}

/** One person: who, with which role, used when; a link for a new password, the way out. */
export function PersonRow({ person, isSelf, onChange, onLink }: PersonRowProps) {
  const { t } = useTranslation(['people', 'access'])
  const { name, email, role, status } = person
  const isActive = status === 'ACTIVE'
  return (
    <tr data-disabled={!isActive || undefined}>
      <th scope="row">
        {name}
        {isSelf ? <span className="people-mark">{t('people:list.you')}</span> : null}
        {isActive ? null : <span className="people-mark">{t('people:list.disabled')}</span>}
        {person.demo ? <span className="people-mark">{t('people:list.demo')}</span> : null}
        <span className="people-email">{email}</span>
      </th>
      <td>
        <NativeSelect
          size="md"
          aria-label={t('people:list.roleOf', { name })}
          value={role}
          onChange={({ currentTarget: { value } }) => {
            const chosen = ACCOUNT_ROLES.find((each) => each === value)
            if (chosen !== undefined) onChange({ role: chosen })
          }}
        >
          {ACCOUNT_ROLES.map((each) => (
            <option key={each} value={each}>
              {t(`access:roles.${each}`)}
            </option>
          ))}
        </NativeSelect>
      </td>
      <td className="people-seen">
        <LastUse person={person} />
      </td>
      <td className="people-acts">
        {isActive ? (
          <Button variant="default" aria-label={t('people:list.linkFor', { name })} onClick={onLink}>
            {t('people:list.link')}
          </Button>
        ) : null}
        <Button
          variant="default"
          aria-label={t(isActive ? 'people:list.disableNamed' : 'people:list.enableNamed', { name })}
          onClick={() => onChange({ status: isActive ? 'DISABLED' : 'ACTIVE' })}
        >
          {t(isActive ? 'people:list.disable' : 'people:list.enable')}
        </Button>
      </td>
    </tr>
  )
}

function LastUse({ person: { seenAt, hasPassword } }: { readonly person: Person }) {
  const { t, i18n } = useTranslation('people')
  if (seenAt !== null) return formatInstant(seenAt, languageOf(i18n))
  return hasPassword ? t('list.noSession') : t('list.noPassword')
}
