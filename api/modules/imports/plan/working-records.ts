import { canonicalJson } from '#graph-schema/model/canonical-json.ts'
import { checkFact, checkTie } from '#graph-schema/model/contradictions.ts'
import type { GraphRecord } from '#graph-schema/model/record-batch.ts'
import type { ActorRecord, EntityRecord, TerritorialFactRecord, TieRecord } from '#graph-schema/model/records.ts'
import {
  readStoredEntity,
  readStoredFact,
  readStoredTie,
  type StoredRecord,
  type StoredRelationship,
  storeRecord,
} from '#graph-schema/model/stored-record.ts'
import { TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'
import type { RecordWrite } from '../../../write/apply-writes.ts'

const TIE_RELATIONSHIPS: ReadonlySet<string> = new Set(TIE_KINDS.map((kind) => TIES[kind].relationship))

/** The records that a plan works on: as stored, and as they will be. A row puts its changes aside until all of it holds. */
export class WorkingRecords {
  readonly #stored = new Map<string, StoredRecord>()
  readonly #records = new Map<string, GraphRecord>()
  readonly #from = new Map<string, Set<string>>()
  readonly #ownerOf = new Map<string, string>()
  #pending = new Map<string, GraphRecord>()

  constructor(stored: Iterable<StoredRecord>) {
    for (const record of stored) {
      if (record.form === 'ITEM') continue
      this.#stored.set(record.id, record)
      this.#keep(record.form === 'ENTITY' ? readStoredEntity(record) : readRelationship(record))
    }
  }

  entity(id: string): EntityRecord | undefined {
    const record = this.#get(id)
    return record !== undefined && 'type' in record ? record : undefined
  }

  actor(id: string): ActorRecord | undefined {
    const record = this.entity(id)
    return record?.type === 'ACTOR' ? record : undefined
  }

  /** Ties of the network that go from an entity. */
  tiesFrom(id: string): TieRecord[] {
    return this.#relationshipsFrom(id).filter((record) => 'from' in record && 'kind' in record)
  }

  /** Territorial facts that go from an entity. */
  factsFrom(id: string): TerritorialFactRecord[] {
    return this.#relationshipsFrom(id).filter((record) => 'relationship' in record)
  }

  /** Puts a record aside, until {@link accept} or {@link discard}. */
  put(record: GraphRecord): void {
    this.#pending.set(record.id, record)
  }

  /** What contradicts the rest of the record among what was put aside, in the words of the record. */
  findContradictions(): { readonly value: string; readonly rule: string }[] {
    const relationships = [...this.#pending.values()].filter((record) => 'from' in record)
    const ends = new Set(relationships.flatMap(({ from, to }) => [String(from), String(to)]))
    const byId = new Map(
      [...ends].flatMap((id): [string, EntityRecord][] => {
        const entity = this.entity(id)
        return entity === undefined ? [] : [[id, entity]]
      }),
    )
    // A table says nothing of who invited: what is on record of that was checked when it was written.
    return relationships.flatMap((record) =>
      'kind' in record ? checkTie({ ...record, invitedBy: null }, byId) : checkFact(record, byId),
    )
  }

  /** Takes what was put aside as so, on behalf of one actor. */
  accept(actorId: string): void {
    for (const record of this.#pending.values()) {
      this.#keep(record)
      this.#ownerOf.set(record.id, actorId)
    }
    this.discard()
  }

  discard(): void {
    this.#pending = new Map()
  }

  /** What has to be written, by the actor on whose behalf. */
  writesByActor(): Map<string, RecordWrite[]> {
    const writes = new Map<string, RecordWrite[]>()
    for (const [id, actorId] of this.#ownerOf) {
      const record = this.#records.get(id)
      if (record === undefined) continue
      const [before, after] = [this.#stored.get(id) ?? null, storeRecord(record)]
      if (before !== null && isSame(before, after)) continue
      const own = writes.get(actorId)
      if (own === undefined) writes.set(actorId, [{ before, after }])
      else own.push({ before, after })
    }
    return writes
  }

  #get(id: string): GraphRecord | undefined {
    return this.#pending.get(id) ?? this.#records.get(id)
  }

  #relationshipsFrom(id: string): GraphRecord[] {
    const pending = [...this.#pending.values()].filter((record) => 'from' in record && record.from === id)
    const ids = new Set([...(this.#from.get(id) ?? []), ...pending.map((record) => String(record.id))])
    return [...ids].map((one) => this.#get(one)).filter((record) => record !== undefined)
  }

  #keep(record: GraphRecord): void {
    this.#records.set(record.id, record)
    if (!('from' in record)) return
    const own = this.#from.get(record.from)
    if (own === undefined) this.#from.set(record.from, new Set([record.id]))
    else own.add(record.id)
  }
}

function readRelationship(stored: StoredRelationship): GraphRecord {
  return TIE_RELATIONSHIPS.has(stored.relationship) ? readStoredTie(stored) : readStoredFact(stored)
}

/** Whether two forms of one record say the same, its version and its first writing aside. */
function isSame(before: StoredRecord, after: StoredRecord): boolean {
  const bare = ({ properties, ...rest }: StoredRecord) => {
    const { version: _version, recordedAt: _recordedAt, ...said } = properties
    return canonicalJson({ ...rest, properties: said })
  }
  return bare(before) === bare(after)
}
