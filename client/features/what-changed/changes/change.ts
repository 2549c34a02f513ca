import type { FactSet } from '#graph-schema/model/evidence.ts'
import { FACT_SETS } from '#graph-schema/model/evidence.ts'
import type {
  ChangedEntityFragment,
  ChangedTieFragment,
  DifferenceKind,
  RedrawingAct,
  WhatChangedQuery,
} from '../../../generated/graphql.ts'
import { displayName } from '../../../graph/layout/words/text.ts'
import { classOf } from '../../../graph/model/entity-class.ts'
import { type NetworkEntity, readInviter } from '../../../graph/model/network.ts'
import type { SentenceTie } from '../../../graph/sentences.ts'

type AnsweredDifference = WhatChangedQuery['compareNetwork']
type AnsweredChange = AnsweredDifference['changes'][number]
type AnsweredSubject = NonNullable<AnsweredChange['subject']>

/** What a sentence, a mark and a place in the drawing need of an entity. */
export interface ChangedEntity
  extends Pick<NetworkEntity, 'id' | 'name' | 'entityClass' | 'undertaking' | 'collective'> {
  /** As the page calls it: the acronym of what has a long name. */
  readonly short: string
  readonly typename: string
  readonly area: { readonly id: string; readonly label: string } | null
  readonly sets: readonly string[]
}

export interface ChangedTie extends SentenceTie {
  readonly id: string
  readonly from: ChangedEntity
  readonly to: ChangedEntity
  readonly sets: readonly string[]
}

/** What a change is about. */
export type Subject =
  | { readonly form: 'tie'; readonly tie: ChangedTie }
  | { readonly form: 'entity'; readonly entity: ChangedEntity }
  /** No longer on record; a correction says how it was called. */
  | { readonly form: 'gone' }

/** When something happened: ISO days, null where there is no bound; null altogether for a correction. */
export type When = AnsweredChange['when']
export type Correction = NonNullable<AnsweredChange['correction']>

/** One thing that changed between the two days. */
export interface Change {
  readonly id: string
  readonly kind: DifferenceKind
  readonly surely: boolean
  readonly subjectId: string
  readonly subject: Subject
  readonly when: When
  readonly by: readonly ChangedEntity[]
  readonly correction: Correction | null
  /** What a drawing of the micro-areas did; null for the other kinds. */
  readonly redrawing: {
    readonly act: RedrawingAct
    readonly left: readonly ChangedEntity[]
    readonly entered: readonly ChangedEntity[]
  } | null
}

/** Micro-area of the seat of each actor of which it is known. */
export type Seats = ReadonlyMap<string, { readonly id: string; readonly label: string }>
const NO_SEATS: Seats = new Map()

export function readChange(answer: AnsweredChange, seats: Seats = NO_SEATS): Change {
  return {
    id: answer.id,
    kind: answer.kind,
    surely: answer.surely,
    subjectId: answer.subjectId,
    subject: readSubject(answer.subject, seats),
    when: answer.when,
    by: answer.by.map((entity) => readEntity(entity, seats)),
    correction: answer.correction,
    redrawing:
      answer.redrawn === null
        ? null
        : {
            act: answer.redrawn,
            left: answer.leftAreas.map((area) => readEntity(area)),
            entered: answer.enteredAreas.map((area) => readEntity(area)),
          },
  }
}

export function readEntity(answer: ChangedEntityFragment, seats: Seats = NO_SEATS): ChangedEntity {
  const acronym = 'acronym' in answer ? (answer.acronym ?? undefined) : undefined
  const actorKind = 'actorKind' in answer ? answer.actorKind : undefined
  return {
    id: answer.id,
    name: answer.label,
    short: displayName(answer.label, acronym),
    typename: answer.__typename,
    entityClass: classOf({ __typename: answer.__typename, ...(actorKind === undefined ? {} : { actorKind }) }),
    undertaking: undertakingOf(answer),
    collective: 'collective' in answer && answer.collective,
    area: seats.get(answer.id) ?? null,
    sets: answer.sets,
  }
}

export function readTie(answer: ChangedTieFragment, seats: Seats = NO_SEATS): ChangedTie {
  const { id, kind, role, dateStatus, period, sets } = answer
  return {
    id,
    kind,
    role,
    dateStatus,
    period,
    sets,
    ...('invitedBy' in answer ? readInviter(answer) : {}),
    from: readEntity(answer.from, seats),
    to: readEntity(answer.to, seats),
  }
}

/** The sets that the facts of some changes stand in, in their fixed order. */
export function setsOf(changes: readonly Change[]): readonly FactSet[] {
  const sets = new Set(changes.flatMap(({ subject }) => subjectSets(subject)))
  return FACT_SETS.filter((set) => sets.has(set))
}

/** Entities that a change touches. */
export function entitiesOf({ subject, by }: Change): readonly ChangedEntity[] {
  switch (subject.form) {
    case 'tie':
      return [subject.tie.from, subject.tie.to, ...by]
    case 'entity':
      return [subject.entity, ...by]
    case 'gone':
      return by
  }
}

function subjectSets(subject: Subject): readonly string[] {
  if (subject.form === 'gone') return []
  return subject.form === 'tie' ? subject.tie.sets : subject.entity.sets
}

function readSubject(answer: AnsweredSubject | null, seats: Seats): Subject {
  if (answer === null) return { form: 'gone' }
  if ('from' in answer) return { form: 'tie', tie: readTie(answer, seats) }
  return 'label' in answer ? { form: 'entity', entity: readEntity(answer, seats) } : { form: 'gone' }
}

function undertakingOf(answer: ChangedEntityFragment): NetworkEntity['undertaking'] {
  if ('projectKind' in answer) return answer.projectKind
  return 'eventKind' in answer ? answer.eventKind : null
}
