import type { i18n as I18n } from 'i18next'
import { parseIsoDay } from '#graph-schema/model/day.ts'
import { phraseOf } from '../../../graph/words/italian-phrase.ts'
import type { Change, ChangedEntity } from './change.ts'
import type { ChangeGroup } from './change-groups.ts'
import { isComune } from './segments.ts'

/** Whose members grew the most, and from how many to how many; null where the numbers are not known. */
export interface Growth {
  readonly target: ChangedEntity
  readonly joined: readonly ChangedEntity[]
  readonly from: number | null
  readonly to: number | null
}

export interface TitleFacts {
  readonly from: string
  readonly to: string
  readonly groups: readonly ChangeGroup[]
  readonly changes: readonly Change[]
  readonly growth: Growth | null
}

/** The result of the page in one sentence. The pact's own growth leads, then what grew the most. */
export function tellTitle(i18n: I18n, facts: TitleFacts): string {
  const clauses = listClauses(i18n, facts).slice(0, 2)
  const period = tellPeriod(i18n, facts.from, facts.to)
  const [first, second] = clauses
  if (first === undefined) return capitalise(tellNothing(i18n, facts, period), i18n.language)
  const what =
    second === undefined ? first : i18n.t(`time:title.${startsWithE(second) ? 'andVowel' : 'and'}`, { first, second })
  return capitalise(i18n.t('time:title.whole', { period, what }), i18n.language)
}

function listClauses(i18n: I18n, { changes, groups, growth }: TitleFacts): readonly string[] {
  const sure = changes.filter(({ surely }) => surely)
  const count = (
    key: 'adherents' | 'agreements' | 'projects' | 'groups' | 'started' | 'ended' | 'left' | 'redrawn',
    found: number,
  ) => (found === 0 ? null : i18n.t(`time:title.${key}`, { count: found, number: tellNumber(i18n, found) }))
  const totalOf = (kind: ChangeGroup['kind']) => groups.find((group) => group.kind === kind)?.surely ?? 0
  const agreements = sure.filter(isBirthOf(AGREEMENTS))
  const born = agreements.length + sure.filter(isBirthOf(null)).length
  const clauses = [
    count('adherents', new Set(sure.flatMap(adherentOf)).size),
    growth === null ? null : tellGrowth(i18n, growth),
    count('agreements', agreements.length),
    count('groups', sure.filter((change) => isBirth(change) && isGroup(change)).length),
    count('projects', born - agreements.length),
    count('left', totalOf('LEFT')),
    count('started', totalOf('STARTED')),
    count('ended', totalOf('ENDED')),
    count('redrawn', totalOf('REDRAWN')),
  ]
  return clauses.filter((clause) => clause !== null)
}

const AGREEMENTS: ReadonlySet<string> = new Set(['AGREEMENT', 'PROTOCOL', 'CHARTER', 'PACT', 'EARLIER_PACT'])

function isBirth({ kind, subject }: Change): boolean {
  return kind === 'STARTED' && subject.form === 'entity'
}

function isGroup({ subject }: Change): boolean {
  return subject.form === 'entity' && ['LocalNode', 'GovernanceBody'].includes(subject.entity.typename)
}

/** Births of projects of some kinds; null for all others. */
function isBirthOf(kinds: ReadonlySet<string> | null): (change: Change) => boolean {
  return (change) => {
    if (!isBirth(change) || change.subject.form !== 'entity' || change.subject.entity.typename !== 'Project')
      return false
    const kind = change.subject.entity.undertaking ?? ''
    return kinds === null ? !AGREEMENTS.has(kind) : kinds.has(kind)
  }
}

function adherentOf({ kind, subject }: Change): readonly string[] {
  return kind === 'JOINED' && subject.form === 'tie' && subject.tie.kind === 'ADHESION' ? [subject.tie.from.id] : []
}

function tellGrowth(i18n: I18n, { target, joined, from, to }: Growth): string {
  const { before, gender } = phraseOf(target, target.short)
  const unit = joined.every(isComune) ? 'comuni' : 'members'
  const name = target.short
  const words = { il: before.il + name, in: before.in + name, name, ...(gender === 'f' ? { context: 'f' } : {}) }
  if (from === null || to === null || from === 0) {
    const count = joined.length
    return i18n.t(`time:title.joined.${unit}`, { in: words.in, name, count, number: tellNumber(i18n, count) })
  }
  const [first, last] = [tellNumber(i18n, from), tellNumber(i18n, to)]
  return i18n.t(`time:title.grown.${unit}`, { ...words, from: first, to: last })
}

function tellNothing(i18n: I18n, { groups, growth }: TitleFacts, period: string): string {
  const possibly = groups.reduce((sum, group) => sum + group.possibly, 0)
  const corrected = groups.find(({ kind }) => kind === 'CORRECTED')?.surely ?? 0
  if (growth === null && possibly > 0) {
    return i18n.t('time:title.possible', { period, count: possibly, number: tellNumber(i18n, possibly) })
  }
  if (corrected > 0)
    return i18n.t('time:title.corrected', { period, count: corrected, number: tellNumber(i18n, corrected) })
  return i18n.t('time:title.nothing', { period })
}

/** Numbers are digits everywhere, in a sentence too. */
function tellNumber(i18n: I18n, number: number): string {
  return new Intl.NumberFormat(i18n.language).format(number)
}

/** More years than these say nothing of a network that is younger. */
const LONGEST = 100

/** "in 9 anni", "in quasi 10 anni", "in 17 giorni". */
export function tellPeriod(i18n: I18n, from: string, to: string): string {
  const days = (parseIsoDay(to) ?? 0) - (parseIsoDay(from) ?? 0)
  const say = (key: 'days' | 'months' | 'years' | 'almost' | 'over', count: number) =>
    i18n.t(`time:period.${key}`, { count, number: tellNumber(i18n, count) })
  if (days < 45) return say('days', days)
  const months = Math.round(days / 30.44)
  const [years, rest] = [Math.floor(months / 12), months % 12]
  if (years > LONGEST) return i18n.t('time:period.ages')
  if (months < 24 && rest !== 0) return say('months', months)
  if (rest === 0) return say('years', years)
  return rest >= 9 ? say('almost', years + 1) : say('over', years)
}

/** "e è nato" is hard to say. */
function startsWithE(clause: string): boolean {
  return /^[eè]/u.test(clause)
}

function capitalise(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}
