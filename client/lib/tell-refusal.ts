import type { TFunction } from 'i18next'
import type { ResultPartsFragment } from '../generated/graphql.ts'
import { describeError } from './display-error.ts'

export type Refused = Exclude<ResultPartsFragment, { __typename: 'Recorded' }>

/** Why an act was not recorded, in words, with a way out. */
export function tellRefusal(t: TFunction<'acts'>, refused: Refused | undefined): string {
  switch (refused?.__typename) {
    case 'ValidationFailed':
      return refused.problems.map(({ value, message }) => t('refused.value', { value: value ?? '', message })).join(' ')
    case 'StaleVersion':
      return refused.changedBy === null ? t('refused.stale') : t('refused.staleBy', { name: refused.changedBy })
    case 'Duplicate':
      return t('refused.duplicate')
    case 'Conflict':
      return t('refused.conflict', { message: refused.message })
    case 'NotFound':
      return t('refused.gone')
    default:
      return t('refused.fault')
  }
}

/** Why a request failed, in words. */
export function tellFailure(t: TFunction<'acts'>, error: unknown): string {
  const { kind, code, requestId } = describeError(error)
  if (kind === 'offline' || kind === 'unavailable') return t('refused.offline')
  if (code === 'FORBIDDEN' || code === 'UNAUTHENTICATED') return t('refused.forbidden')
  if (code === 'RATE_LIMITED') return t('refused.tooMany')
  return requestId === null ? t('refused.fault') : t('refused.faultNumber', { number: requestId })
}
