import type { i18n as I18n, TFunction } from 'i18next'
import type { Certainty, DateStatus } from '#graph-schema/model/evidence.ts'
import type { AnsweredPeriod } from '../../graph/model/network.ts'
import { tellAge } from '../../graph/words/age-words.ts'
import { describePeriod } from '../../graph/words/date-words.ts'
import { readToday } from '../../lib/today.ts'
import type { Fact } from './entity-page.tsx'

/** What is asked of an entity to tell its life. */
export interface Living {
  readonly period: AnsweredPeriod
  readonly dateStatus: DateStatus
  readonly certainty: Certainty
}

/** When an entity lived or lives, and how that is known; no line where nothing is known. */
export function lifeFacts(i18n: I18n, t: TFunction<'actor'>, label: string, entity: Living, moment: boolean): Fact[] {
  const { start, end } = entity.period
  if (start.kind === 'UNKNOWN' && end.kind === 'UNKNOWN') return []
  const value = describePeriod(i18n, entity.period, moment)
  if (entity.certainty === 'INFERRED') return [{ label, value, note: t('inferred') }]
  return [{ label, value, note: entity.dateStatus === 'UNKNOWN' ? null : t(`lifeStatus.${entity.dateStatus}`) }]
}

/** When a source or somebody last told of an entity or of its ties; no line where no day is known. */
export function ageFacts(i18n: I18n, t: TFunction<'actor'>, lastAttested: string | null): Fact[] {
  if (lastAttested === null) return []
  const { month, ago } = tellAge(i18n, lastAttested, readToday())
  return [{ label: t('age.label'), value: month, note: ago }]
}
