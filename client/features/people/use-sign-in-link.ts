import { useMutation } from '@apollo/client/react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CreateSignInLinkDocument } from '../../generated/graphql.ts'
import { readActFailure } from '../../lib/tell-failure.ts'

/** A one-time link that was just made: it can be read until it is put away, and never again. */
interface MadeLink {
  readonly name: string
  /** The whole address, to be sent to the person. */
  readonly address: string
  /** ISO instant. */
  readonly until: string
}

interface SignInLinkMaking {
  readonly link: MadeLink | null
  readonly problem: string
  readonly make: (accountId: string, name: string) => Promise<void>
  readonly forget: () => void
}

/** Makes one-time links, for the account of a person. */
export function useSignInLink(): SignInLinkMaking {
  const { t } = useTranslation('people')
  const [link, setLink] = useState<MadeLink | null>(null)
  const [problem, setProblem] = useState('')
  const [create] = useMutation(CreateSignInLinkDocument)
  const make = useCallback(
    async (accountId: string, name: string) => {
      setProblem('')
      setLink(null)
      try {
        const { data } = await create({ variables: { input: { requestId: crypto.randomUUID(), accountId } } })
        const outcome = data?.createSignInLink
        if (outcome?.__typename === 'SignInLinkCreated' && outcome.path !== null) {
          setLink({ name, address: `${window.location.origin}${outcome.path}`, until: outcome.until })
        } else setProblem(t(outcome?.__typename === 'Conflict' ? 'refused.DISABLED' : 'failed.fault'))
      } catch (error) {
        const failure = readActFailure(error)
        setProblem(failure.key === 'refused' ? t('failed.refused', failure) : t(`failed.${failure.key}`))
      }
    },
    [create, t],
  )
  const forget = useCallback(() => setLink(null), [])
  return { link, problem, make, forget }
}
