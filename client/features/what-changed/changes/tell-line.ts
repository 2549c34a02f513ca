import type { i18n as I18n, ParseKeys } from 'i18next'
import { type SentenceTie, tellInviter, tellTie } from '../../../graph/sentences.ts'
import { type NamedEntity, phraseOf } from '../../../graph/words/italian-phrase.ts'
import { isAct } from '../../../graph/words/tie-acts.ts'
import type { ChangedEntity, Subject } from './change.ts'
import type { ChangeLine } from './gather-lines.ts'
import { fillSentence, listNames, nameOf, type Segment, TARGET, tellWho, WHO } from './segments.ts'
import { tellRedrawing } from './tell-redrawing.ts'

type LifeKey = Extract<ParseKeys<'time'>, `life.${string}`>
type TiesBody = Extract<ChangeLine['body'], { form: 'ties' }>

/** A day before every other: a tie that is told with it is told in the present, and one that ended by it in the past. */
const LONG_AGO = '0001-01-01'

/** Several who tell a sentence together. */
const SEVERAL: NamedEntity = { name: 'enti', collective: false, undertaking: null }

/** What changed, as a sentence: "17 comuni di Val Pellice entrano nel CISS". */
export function tellLine(i18n: I18n, line: ChangeLine): readonly Segment[] {
  const { body, kind } = line
  switch (body.form) {
    case 'ties':
      return tellTies(i18n, body, kind)
    case 'life':
      return tellLife(i18n, body.entity, body.tied, kind === 'ENDED' ? 'ENDED' : 'STARTED')
    case 'events':
      return tellEvents(i18n, body.events)
    case 'areas':
      return tellAreas(i18n, body.areas, body.by)
    case 'correction':
      return tellCorrection(i18n, line)
    case 'redrawing':
      return tellRedrawing(i18n, body, line.when)
  }
}

/** A tie told from outside: "CPE ha lanciato il progetto Ripartiamo insieme". */
export function tellOneTie(i18n: I18n, { tie, who, target }: Omit<TiesBody, 'form'>, past = false): readonly Segment[] {
  const [only] = who
  const teller = who.length === 1 && only !== undefined ? only : SEVERAL
  const told = tellTie(i18n, past && !isAct(tie.role) ? endLongAgo(tie) : tie, 'from', teller, target, LONG_AGO)
  const text = `${WHO} ${told.before.charAt(0).toLocaleLowerCase(i18n.language)}${told.before.slice(1)}${TARGET}${told.after}`
  return fillSentence(text, { [WHO]: tellWho(i18n, who), [TARGET]: [nameOf(target)] }, i18n.language)
}

function endLongAgo(tie: SentenceTie): SentenceTie {
  const { period } = tie
  return { ...tie, period: { ...period, end: { ...period.end, latest: LONG_AGO } } }
}

function tellTies(i18n: I18n, body: TiesBody, kind: ChangeLine['kind']): readonly Segment[] {
  const own = ownSentence(body, kind)
  if (own === null) return tellOneTie(i18n, body, kind === 'ENDED')
  const [only] = body.who
  const plural = body.who.length > 1 || (only !== undefined && phraseOf(only).plural)
  const words: Readonly<Record<string, string>> = {
    ...(plural ? { context: 'plural' } : {}),
    who: WHO,
    ...wordsOfTarget(body.target),
  }
  const inviter = kind === 'JOINED' ? tellInviter(i18n, body.tie) : ''
  const text = i18n.t(`time:${own}`, words) + inviter
  return fillSentence(text, { [WHO]: tellWho(i18n, body.who), [TARGET]: [nameOf(body.target)] }, i18n.language)
}

/** Joining and leaving have sentences of their own; other ties are told as everywhere else. */
function ownSentence({ tie }: TiesBody, kind: ChangeLine['kind']) {
  if (kind === 'STARTED' && tie.kind === 'LINK' && tie.role === 'PART') return 'join.part'
  if (kind === 'LEFT') return tie.kind === 'ADHESION' ? 'leave.adhesion' : 'leave.member'
  if (kind !== 'JOINED' || tie.kind !== 'MEMBERSHIP') return null
  if (tie.role === 'LEADER') return 'join.leader'
  return tie.role === 'PART' ? 'join.part' : 'join.member'
}

function tellLife(
  i18n: I18n,
  entity: ChangedEntity,
  tied: readonly ChangedEntity[],
  kind: 'STARTED' | 'ENDED',
): readonly Segment[] {
  const key: LifeKey = `life.${kind}.${entity.typename === 'Event' ? 'event' : 'other'}`
  const plural = phraseOf(entity).plural ? { context: 'plural' } : {}
  const text = i18n.t(`time:${key}`, { ...plural, ...wordsOfTarget(entity) })
  const head = fillSentence(text, { [TARGET]: [nameOf(entity)] }, i18n.language)
  return tied.length === 0 ? head : [...head, { text: ': ' }, ...listNames(i18n, tied)]
}

function tellEvents(i18n: I18n, events: readonly ChangedEntity[]): readonly Segment[] {
  const text = i18n.t('time:life.ENDED.passed', { count: events.length, names: TARGET })
  return fillSentence(text, { [TARGET]: listNames(i18n, events) }, i18n.language)
}

function tellAreas(i18n: I18n, areas: readonly ChangedEntity[], by: readonly ChangedEntity[]): readonly Segment[] {
  const text = i18n.t(`time:areas.${arrivalOf(by)}`, { count: areas.length, who: WHO, areas: TARGET })
  return fillSentence(text, { [WHO]: tellWho(i18n, by), [TARGET]: listNames(i18n, areas) }, i18n.language)
}

/** Several are told together only of an area in which nobody was before them. */
function arrivalOf([only, ...others]: readonly ChangedEntity[]) {
  if (only === undefined) return 'somebody'
  if (others.length > 0) return 'arrive'
  return phraseOf(only).plural ? 'arrivesTogether' : 'arrives'
}

function tellCorrection(i18n: I18n, { body }: ChangeLine): readonly Segment[] {
  if (body.form !== 'correction') return []
  const { correction, subjects } = body
  const named = tellSubjects(i18n, subjects)
  const what = named.length > 0 ? named : [{ text: correction.label }]
  return fillSentence(i18n.t(`time:correction.${correction.act}`, { what: TARGET }), { [TARGET]: what }, i18n.language)
}

/** What a correction is about: its ties are alike and have one target. */
function tellSubjects(i18n: I18n, subjects: readonly Subject[]): readonly Segment[] {
  const ties = subjects.flatMap((subject) => (subject.form === 'tie' ? [subject.tie] : []))
  const [tie] = ties
  if (tie !== undefined) return tellOneTie(i18n, { tie, target: tie.to, who: ties.map(({ from }) => from) })
  return subjects.flatMap((subject) => (subject.form === 'entity' ? [nameOf(subject.entity)] : []))
}

/** "del ⟨target⟩", "nel ⟨target⟩" …: English takes `name` alone. */
function wordsOfTarget(target: ChangedEntity): Readonly<Record<string, string>> {
  const { before } = phraseOf(target, target.short)
  return {
    name: TARGET,
    il: before.il + TARGET,
    di: before.di + TARGET,
    a: before.a + TARGET,
    da: before.da + TARGET,
    in: before.in + TARGET,
  }
}
