import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '#graph-schema/model/limits.ts'
import { AccountTokensDocument, type AccountTokensQuery, RevokeApiTokenDocument } from '../../generated/graphql.ts'
import { describeError } from '../../lib/display-error.ts'
import { formatDay } from '../../lib/format-instant.ts'
import { languageOf } from '../../lib/i18n.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { Section } from '../../ui/section.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { NewToken } from './new-token.tsx'

type Token = AccountTokensQuery['apiTokens'][number]

/** Tokens with which programs ask on one's behalf: those in force, a new one, those of before. */
export function TokensSection({ role }: { readonly role: Role }) {
  const { t } = useTranslation('people')
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string } | null>(null)
  const { data, error, refetch } = useQuery(AccountTokensDocument, { fetchPolicy: 'network-only' })
  if (data === undefined) {
    return error === undefined ? (
      <Coming />
    ) : (
      <FailureMessage failure={describeError(error)} onRetry={() => void refetch()} />
    )
  }
  const now = Date.now()
  const isInForce = ({ revokedAt, expiresAt }: Token) => revokedAt === null && Date.parse(expiresAt) > now
  const inForce = data.apiTokens.filter(isInForce)
  const earlier = data.apiTokens.filter((token) => !isInForce(token))
  const show = (name: string, secret: string) => {
    setMade({ name, secret })
    void refetch()
  }
  return (
    <Section title={t('tokens.title')} count={inForce.length}>
      <p className="own-text">{t('tokens.text')}</p>
      {made === null ? (
        <NewToken role={role} onMade={show} />
      ) : (
        <ShownOnce
          title={t('tokens.made', { name: made.name })}
          secret={made.secret}
          copy={t('tokens.copy')}
          copied={t('tokens.copied')}
          done={t('tokens.seen')}
          onDone={() => setMade(null)}
        />
      )}
      {inForce.length === 0 && made === null ? <p className="own-after">{t('tokens.none')}</p> : null}
      <TokenList tokens={inForce} onRevoked={() => void refetch()} />
      {earlier.length === 0 ? null : (
        <details className="own-earlier">
          <summary>{t('tokens.earlier', { count: earlier.length })}</summary>
          <TokenList tokens={earlier} />
        </details>
      )}
    </Section>
  )
}

interface TokenListProps {
  readonly tokens: readonly Token[]
  /** Absent where nothing can be revoked any more. */
  readonly onRevoked?: () => void
}

function TokenList({ tokens, onRevoked }: TokenListProps) {
  const { t } = useTranslation('people')
  const [revoke, { loading }] = useMutation(RevokeApiTokenDocument)
  const end = async (id: string) => {
    // What fails is told by the list, which is read again.
    await revoke({ variables: { input: { requestId: crypto.randomUUID(), id } } }).catch(() => {})
    onRevoked?.()
  }
  return (
    <ul className="own-list">
      {tokens.map((token) => (
        <li key={token.id} className="own-row">
          <TokenFacts token={token} />
          {onRevoked === undefined ? null : (
            <Button
              variant="default"
              aria-disabled={loading}
              aria-label={t('tokens.revokeNamed', { name: token.name })}
              onClick={() => void end(token.id)}
            >
              {t('tokens.revoke')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function TokenFacts({ token }: { readonly token: Token }) {
  const { t, i18n } = useTranslation(['people', 'access'])
  const { name, start, role, scopes, expiresAt, usedAt, revokedAt } = token
  const day = (instant: string) => formatDay(instant, languageOf(i18n))
  const hasEnded = Date.parse(expiresAt) <= Date.now()
  const end =
    revokedAt === null
      ? t(hasEnded ? 'people:tokens.expired' : 'people:tokens.until', { day: day(expiresAt) })
      : t('people:tokens.revoked', { day: day(revokedAt) })
  const facts = [
    t(`access:roles.${role}`),
    t(scopes.includes('WRITE') ? 'people:tokens.writes' : 'people:tokens.reads'),
    t('people:tokens.starts', { start }),
    end,
    usedAt === null ? t('people:tokens.unused') : t('people:tokens.used', { day: day(usedAt) }),
  ]
  return (
    <div>
      <b>{name}</b>
      <p>{facts.join(' · ')}</p>
    </div>
  )
}
