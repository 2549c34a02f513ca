import type { TFunction } from 'i18next'
import { AuthRefused } from '../../lib/auth-requests.ts'
import { RequestFailed } from '../../lib/request-failed.ts'

/** Refusals that have words of their own. */
const TOLD = ['WRONG_CREDENTIALS', 'ACCOUNT_DISABLED', 'LINK_ENDED', 'NOT_ENCRYPTED', 'FOREIGN_ORIGIN'] as const

/** Why somebody was not let in, as the page says it. */
export function tellRefusal(t: TFunction<'access'>, error: unknown): string {
  if (error instanceof AuthRefused) {
    const told = TOLD.find((reason) => reason === error.reason)
    if (told !== undefined) return t(`refused.${told}`)
    if (error.reason === 'RATE_LIMITED') return t('refused.RATE_LIMITED', { count: error.minutes ?? 1 })
    return t('refused.other', { reason: error.reason })
  }
  return error instanceof RequestFailed && error.kind !== 'fault' ? t('refused.silence') : t('refused.fault')
}
