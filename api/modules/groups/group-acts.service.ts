import { deriveSearchFields } from '#graph-schema/model/derive-record.ts'
import type { EntityType } from '#graph-schema/model/entity.ts'
import { type EntityId, makeEntityId } from '#graph-schema/model/ids.ts'
import { entityRecord } from '#graph-schema/model/records.ts'
import { readStoredFact, storeRecord } from '#graph-schema/model/stored-record.ts'
import type { TerritorialRelationship } from '#graph-schema/model/tie.ts'
import type { RequestContext } from '../../context.ts'
import type {
  ChangeLocalNodeInput,
  CloseGroupInput,
  CorrectGovernanceBodyInput,
  FoundLocalNodeInput,
  GroupMemberInput,
  RecordGovernanceBodyInput,
} from '../../generated/schema.ts'
import { deriveIn, type Stating } from '../../write/cite.ts'
import type { Draft } from '../../write/draft.ts'
import { checkAround, endRelationship, isOpen, readEndDate } from '../../write/end-record.ts'
import { beginChange, beginStating, endEntity, lifeOf } from '../../write/entity-acts.ts'
import { makeSlug } from '../../write/make-slug.ts'
import { stateFact, stateFacts, stateTie } from '../../write/new-records.ts'
import { type Outcome, problem } from '../../write/outcome.ts'
import { putParsed, trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'

/** Founds a local node with its members, areas and themes. */
export function foundLocalNode(context: RequestContext, input: FoundLocalNodeInput): Promise<Outcome> {
  return act(context, 'foundLocalNode', input, async (draft) => {
    const undated = await beginStating(draft, input.source)
    const dated = { ...undated, period: input.life ?? '/' }
    const id = putNewGroup(draft, 'LOCAL_NODE', input.name, dated, { purpose: trimmed(input.purpose) })
    if (id !== null) {
      await putMembers(draft, id, input.members ?? [], dated)
      await stateFacts(draft, 'areas', 'COVERS', id, input.areas ?? [], dated)
      await stateFacts(draft, 'themes', 'ABOUT', id, input.themes ?? [], dated)
    }
    return { action: 'foundLocalNode', subjectId: id ?? '', reason: trimmed(input.reason) }
  })
}

/** Records a governance body with its members and areas. */
export function recordGovernanceBody(context: RequestContext, input: RecordGovernanceBodyInput): Promise<Outcome> {
  return act(context, 'recordGovernanceBody', input, async (draft) => {
    const undated = await beginStating(draft, input.source)
    const dated = { ...undated, period: input.life ?? '/' }
    const said = { level: input.level ?? null, function: trimmed(input.function), structural: false }
    const id = putNewGroup(draft, 'GOVERNANCE_BODY', input.name, dated, said)
    if (id !== null) {
      await putMembers(draft, id, input.members ?? [], dated)
      await stateFacts(draft, 'areas', 'COVERS', id, input.areas ?? [], dated)
    }
    return { action: 'recordGovernanceBody', subjectId: id ?? '', reason: trimmed(input.reason) }
  })
}

/** Puts a governance body right. */
export function correctGovernanceBody(context: RequestContext, input: CorrectGovernanceBodyInput): Promise<Outcome> {
  return act(context, 'correctGovernanceBody', input, async (draft) => {
    const { entity, citation } = await beginChange(draft, input, ['GOVERNANCE_BODY'])
    const evidence = lifeOf(draft, entity, input.life, citation)
    const name = readName(draft, input.name, entity.name)
    const level = input.level === undefined ? entity.level : input.level
    const said = { level, function: input.function === undefined ? entity.function : trimmed(input.function) }
    draft.refuseProblems()
    draft.put(storeRecord({ ...entity, ...evidence, name, ...deriveSearchFields(name), ...said }))
    await checkAround(draft, 'life', entity.id)
    return { action: 'correctGovernanceBody', subjectId: entity.id, reason: trimmed(input.reason) }
  })
}

/** Changes a local node: what joins and leaves does so from a day, name and purpose are replaced. */
export function changeLocalNode(context: RequestContext, input: ChangeLocalNodeInput): Promise<Outcome> {
  return act(context, 'changeLocalNode', input, async (draft) => {
    const { entity, citation } = await beginChange(draft, input, ['LOCAL_NODE'])
    const evidence = lifeOf(draft, entity, input.life, citation)
    const name = readName(draft, input.name, entity.name)
    const purpose = input.purpose === undefined ? entity.purpose : trimmed(input.purpose)
    draft.refuseProblems()
    draft.put(storeRecord({ ...entity, ...evidence, name, ...deriveSearchFields(name), purpose }))
    await changeFacts(draft, entity.id, 'COVERS', { ...input, add: input.addAreas, end: input.endAreas }, citation)
    await changeFacts(draft, entity.id, 'ABOUT', { ...input, add: input.addThemes, end: input.endThemes }, citation)
    await checkAround(draft, 'life', entity.id)
    return { action: 'changeLocalNode', subjectId: entity.id, reason: trimmed(input.reason) }
  })
}

/** Ends a local node or a governance body from a day, and with it what is open of it. */
export function closeGroup(context: RequestContext, input: CloseGroupInput): Promise<Outcome> {
  return act(context, 'closeGroup', input, async (draft) => {
    const { entity, citation } = await beginChange(draft, input, ['LOCAL_NODE', 'GOVERNANCE_BODY'])
    await endEntity(draft, entity, { on: input.on, endTies: input.endTies !== false, citation })
    return { action: 'closeGroup', subjectId: entity.id, reason: trimmed(input.reason) }
  })
}

function readName(draft: Draft, given: string | null | undefined, before: string): string {
  if (given === undefined) return before
  const name = trimmed(given)
  if (name === null) draft.fail(problem('name', 'REQUIRED', given, 'a group needs a name'))
  return name ?? before
}

function putNewGroup(
  draft: Draft,
  type: Extract<EntityType, 'LOCAL_NODE' | 'GOVERNANCE_BODY'>,
  given: string,
  dated: Stating,
  said: Readonly<Record<string, unknown>>,
): EntityId | null {
  const name = readName(draft, given, '')
  const evidence = deriveIn(draft, 'life', dated)
  draft.refuseProblems()
  const id = makeEntityId(type, makeSlug())
  const fields = { type, id, name, ...deriveSearchFields(name), ...said, ...evidence }
  const record = putParsed(draft, 'group', entityRecord, fields)
  draft.refuseProblems()
  if (record === null) return null
  draft.put(storeRecord(record))
  return id
}

async function putMembers(
  draft: Draft,
  id: string,
  members: readonly GroupMemberInput[],
  dated: Stating,
): Promise<void> {
  await draft.load(members.map(({ actor }) => actor))
  for (const [place, { actor, role, period }] of members.entries()) {
    const said = { kind: 'MEMBERSHIP', from: actor, to: id, role: role ?? 'MEMBER', note: null } as const
    await stateTie(draft, `members.${place}`, said, { ...dated, period: period ?? startOf(dated.period) })
  }
}

/** A period that begins with another and goes on: what a founding member states. */
function startOf(period: string): string {
  return period === '/' ? '/' : `${period.split('/')[0]}/..`
}

interface FactChange {
  readonly add: readonly string[] | undefined
  readonly end: readonly string[] | undefined
  readonly on?: string | null
}

async function changeFacts(
  draft: Draft,
  id: string,
  relationship: TerritorialRelationship,
  { add = [], end = [], on }: FactChange,
  citation: string | null,
): Promise<void> {
  if (add.length > 0 && citation === null) {
    draft.fail(problem('source', 'REQUIRED', null, 'say where it is known from that something joins'))
  }
  const day = on === null || on === undefined ? null : readEndDate(draft, 'on', on)
  if (end.length > 0 && (on === null || on === undefined)) {
    draft.fail(problem('on', 'REQUIRED', null, 'say from which day something leaves'))
  }
  draft.refuseProblems()
  await draft.loadAround([id])
  const open = draft.around(id).filter((one) => one.relationship === relationship && isOpen(readStoredFact(one)))
  for (const to of end) {
    const fact = open.find((one) => one.to === to)
    if (fact === undefined) draft.fail(problem('end', 'NOT_OPEN', to, 'this is not among what the group has now'))
    else if (day !== null) await endRelationship(draft, 'on', fact, day, citation)
  }
  for (const to of add) {
    if (open.some((one) => one.to === to)) draft.fail(problem('add', 'OPEN_TIE', to, 'the group has it already'))
    else {
      const stating: Stating = {
        period: day === null ? '/' : `${day}/..`,
        certainty: 'STATED',
        sources: citation === null ? [] : [citation],
      }
      await stateFact(draft, 'add', { relationship, from: id, to }, stating)
    }
  }
}
