import { canonicalJson } from '#graph-schema/model/canonical-json.ts'
import type { EntityRecord } from '#graph-schema/model/records.ts'
import {
  hasForm,
  inviterOf,
  readStoredEntity,
  type StoredRecord,
  type StoredRelationship,
  versionOf,
} from '#graph-schema/model/stored-record.ts'
import type { RecordWrite } from './apply-writes.ts'
import { type FieldProblem, invalid, notFound, stale } from './outcome.ts'
import type { Moment } from './perform.ts'
import type { RecordReader } from './read-records.ts'

/**
 * What an act is about to write: records as they were read, records as they shall be, and everything found wrong on
 * the way. Nothing reaches the store from here; `writes` is what an act hands over.
 */
export class Draft {
  readonly moment: Moment
  /** For what a plan has to know beside records by id. */
  readonly records: RecordReader
  readonly #before = new Map<string, StoredRecord | null>()
  readonly #after = new Map<string, StoredRecord | null>()
  /** Relationships known here, by the entities at their ends. */
  readonly #byEnd = new Map<string, Set<string>>()
  /** Entities of which every relationship on record is known here. */
  readonly #surrounded = new Set<string>()
  readonly #problems: FieldProblem[] = []

  constructor(records: RecordReader, moment: Moment) {
    this.records = records
    this.moment = moment
  }

  /** Reads records that have not been read yet; ids that are null or absent are passed over. */
  async load(ids: Iterable<string | null | undefined>): Promise<void> {
    const missing = [...new Set(ids)].filter(
      (id): id is string => typeof id === 'string' && !this.#before.has(id) && !this.#after.has(id),
    )
    if (missing.length === 0) return
    const found = await this.records.read(missing)
    for (const id of missing) {
      const record = found.get(id) ?? null
      this.#before.set(id, record)
      if (record !== null) this.#noteEnds(record)
    }
  }

  /** Reads every tie and territorial fact of these entities, and whom those name; what is new here has none on record. */
  async loadAround(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#surrounded.has(id) && !this.#isNew(id))
    if (missing.length === 0) return
    for (const id of missing) this.#surrounded.add(id)
    const found = await this.records.readAround(missing)
    for (const record of found) {
      if (!this.#before.has(record.id)) this.#before.set(record.id, record)
      this.#noteEnds(record)
    }
    await this.load(found.flatMap((record) => [record.from, record.to, inviterOf(record)]))
  }

  #isNew(id: string): boolean {
    return this.#after.has(id) && !this.#before.has(id)
  }

  #noteEnds(record: StoredRecord): void {
    if (record.form !== 'RELATIONSHIP') return
    for (const end of [record.from, record.to]) {
      const known = this.#byEnd.get(end)
      if (known === undefined) this.#byEnd.set(end, new Set([record.id]))
      else known.add(record.id)
    }
  }

  /** A record as it shall be; null when there is none. Only what has been loaded or put is known. */
  get(id: string): StoredRecord | null {
    return this.#after.get(id) ?? (this.#after.has(id) ? null : (this.#before.get(id) ?? null))
  }

  /** An entity as it shall be. */
  entity(id: string): EntityRecord | undefined {
    const found = this.get(id)
    return found?.form === 'ENTITY' ? readStoredEntity(found) : undefined
  }

  /** Ties and territorial facts of an entity as they shall be, of those that are known here. */
  around(id: string): StoredRelationship[] {
    return [...(this.#byEnd.get(id) ?? [])].flatMap((one) => {
      const record = this.get(one)
      return record?.form === 'RELATIONSHIP' && (record.from === id || record.to === id) ? [record] : []
    })
  }

  put(record: StoredRecord): void {
    this.#after.set(record.id, record)
    this.#noteEnds(record)
  }

  remove(id: string): void {
    this.#after.set(id, null)
  }

  fail(...problems: readonly FieldProblem[]): void {
    this.#problems.push(...problems)
  }

  /** Everything that was found wrong so far. */
  get problems(): readonly FieldProblem[] {
    return this.#problems
  }

  /** @throws Refused with everything that was found wrong so far. */
  refuseProblems(): void {
    if (this.#problems.length > 0) throw invalid(this.#problems)
  }

  /**
   * The record that an act changes, read now.
   * @throws Refused when nothing of this form has the id, or when it is not in the version that the asker had read.
   */
  async expect<Form extends StoredRecord['form']>(
    form: Form,
    { id, version, field = 'id' }: { readonly id: string; readonly version: number | null; readonly field?: string },
  ): Promise<Extract<StoredRecord, { form: Form }>> {
    await this.load([id])
    const found = this.get(id)
    if (found === null || !hasForm(found, form)) throw notFound(field, id)
    if (version !== null && versionOf(found) !== version) throw stale(await this.#describeStale(found, version))
    return found
  }

  /** The writes of what differs now from what was read. */
  writes(): RecordWrite[] {
    return [...this.#after].flatMap(([id, after]) => {
      const before = this.#before.get(id) ?? null
      return sameRecord(before, after) ? [] : [{ before, after }]
    })
  }

  async #describeStale(record: StoredRecord, sent: number) {
    const [last] = await this.records.run(LAST_CHANGE, { id: record.id })
    const [changedBy, changedAt] = last ?? []
    return {
      id: record.id,
      sent,
      version: versionOf(record),
      current: Object.entries(record.properties).map(([name, value]) => ({ name, value: JSON.stringify(value) })),
      changedBy: typeof changedBy === 'string' ? changedBy : null,
      changedAt: typeof changedAt === 'string' ? changedAt : null,
    }
  }
}

const LAST_CHANGE = `CYPHER 5
MATCH (c:Change)
WHERE $id IN c.subjectIds
WITH c ORDER BY c.seq DESC LIMIT 1
OPTIONAL MATCH (account:Account {id: c.userId})
RETURN account.name, c.at`

/** Whether two states say the same: what the record itself counts, `version` and `recordedAt`, left out. */
function sameRecord(before: StoredRecord | null, after: StoredRecord | null): boolean {
  if (before === null || after === null) return before === after
  return canonicalJson(bare(before)) === canonicalJson(bare(after))
}

function bare(record: StoredRecord): StoredRecord {
  const { version, recordedAt, ...properties } = record.properties
  return { ...record, properties }
}
