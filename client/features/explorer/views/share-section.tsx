import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sharedPath } from '../../../app/addresses.ts'
import { RevokeShareDocument, SharesDocument, type SharesQuery } from '../../../generated/graphql.ts'
import { formatDay } from '../../../lib/format-instant.ts'
import { languageOf } from '../../../lib/i18n.ts'
import { ShownOnce } from '../../../ui/shown-once.tsx'
import { ShareForm } from './share-form.tsx'

/** A link for somebody without an account, and the links that are out. */
export function ShareSection({ address }: { readonly address: string }) {
  const { t } = useTranslation('tools')
  const [secret, setSecret] = useState<string | null>(null)
  const { data, refetch } = useQuery(SharesDocument, { fetchPolicy: 'network-only' })
  function show(made: string): void {
    setSecret(made)
    void refetch()
  }
  return (
    <section className="views-kept">
      <h3>{t('share.make.title')}</h3>
      <p>{t('share.make.lead')}</p>
      {secret === null ? (
        <ShareForm address={address} onMade={show} />
      ) : (
        <ShownOnce
          title={t('share.make.made')}
          secret={location.origin + sharedPath(secret)}
          copy={t('share.make.copy')}
          copied={t('share.make.copied')}
          done={t('share.make.seen')}
          onDone={() => setSecret(null)}
        />
      )}
      <ShareList shares={data?.shares ?? []} onRevoked={() => void refetch()} />
    </section>
  )
}

type Share = SharesQuery['shares'][number]

interface ShareListProps {
  readonly shares: readonly Share[]
  readonly onRevoked: () => void
}

function ShareList({ shares, onRevoked }: ShareListProps) {
  const { t, i18n } = useTranslation('tools')
  const [revoke, { loading }] = useMutation(RevokeShareDocument)
  async function end(id: string): Promise<void> {
    // What fails is told by the list, which is read again.
    await revoke({ variables: { input: { requestId: crypto.randomUUID(), id } } }).catch(() => {})
    onRevoked()
  }
  const inForce = shares.filter(({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > Date.now())
  if (inForce.length === 0) return null
  return (
    <>
      <h4>{t('share.make.out')}</h4>
      <ul>
        {inForce.map(({ id, name, entityCount, expiresAt }) => (
          <li key={id}>
            <div className="views-row">
              <span>{name}</span>
              <Button
                variant="default"
                size="sm"
                aria-disabled={loading}
                aria-label={t('share.make.revokeOf', { name })}
                onClick={() => void end(id)}
              >
                {t('share.make.revoke')}
              </Button>
            </div>
            <p className="views-note">
              <span>{t('share.make.count', { count: entityCount })}</span>
              <span>{t('share.until', { day: formatDay(expiresAt, languageOf(i18n)) })}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
