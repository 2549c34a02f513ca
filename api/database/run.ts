import { setTimeout as pause } from 'node:timers/promises'
import type neo4j from 'neo4j-driver'
import type { Driver, ManagedTransaction, RecordShape, Session } from 'neo4j-driver'
import { encodeParameters, type Parameters } from './encode.ts'
import { failureOf, isWorthRetrying } from './map-error.ts'

/** One statement and its values. `operation` names what is being done, for the database's own log. */
export interface Statement {
  readonly operation: string
  readonly text: string
  readonly parameters: Parameters
}

/** On whose behalf a statement runs. */
export interface Caller {
  readonly requestId: string
  readonly role: string
  /** Waits longer for a read: the product's own pages, whose large statements a cold database plans for a while. */
  readonly patient?: boolean
}

/** A row is the list of its values, in the order of the statement's RETURN. */
export type Row = readonly unknown[]
/** Sends one statement of a transaction. */
export type RunInTransaction = (text: string, parameters: Parameters) => Promise<readonly Row[]>

/**
 * The one door to the store. Nothing else opens sessions, sets timeouts or sees an error of the driver.
 * All methods throw Unavailable or TimedOut when the database is the cause.
 */
export interface Database {
  /** Runs one reading statement on its own: one network flight, asked again at once on a passing error. */
  read(statement: Statement, caller: Caller): Promise<readonly Row[]>
  /** Runs `work` in one transaction, and again from the start on a passing error; counts as one change of the data. */
  write<T>(operation: string, caller: Caller, work: (run: RunInTransaction) => Promise<T>): Promise<T>
  /** Runs one statement of bookkeeping that no answer depends on, a session's last use say: not a change of the data. */
  note(statement: Statement, caller: Caller): Promise<readonly Row[]>
  /** Runs one statement that changes the schema, which no transaction with data may hold. */
  define(statement: Statement): Promise<readonly Row[]>
  /** Rises with every write; equal numbers mean equal data. Read from the database at most twice a second. */
  changeSeq(caller: Caller): Promise<number>
}

export interface DatabaseOptions {
  /** Name of the database; sessions never use the server's default. */
  readonly name: string
  /** Called with each statement sent, for counting. */
  readonly onRun?: (statement: Statement) => void
  /** How long a read may take, ms; ten seconds unless told, or somebody patient asks. */
  readonly readTimeout?: number
}

/** Nobody in particular: start, seeding, upkeep. */
export const OPERATOR: Caller = { requestId: 'operator', role: 'ADMIN' }

const READ_TIMEOUT_MS = 10_000
/** Less than the database allows any transaction. */
const PATIENT_READ_TIMEOUT_MS = 25_000
const WRITE_TIMEOUT_MS = 120_000
const NOTE_TIMEOUT_MS = 10_000
const DEFINE_TIMEOUT_MS = 120_000
/** Pauses before a statement is asked again, and for how long it is: an outage has to be told within three seconds. */
const RETRY_PAUSES_MS = [50, 150, 400]
const RETRY_FOR_MS = 1_000
const SEQ_FRESH_MS = 500

const BUMP_SEQ = `CYPHER 5
MERGE (head:ChangeHead {id: 'head'})
SET head.seq = coalesce(head.seq, 0) + 1`
const READ_SEQ = `CYPHER 5
OPTIONAL MATCH (head:ChangeHead {id: 'head'})
RETURN coalesce(head.seq, 0) AS seq`

/** Opens the door over a driver; the caller keeps the driver and closes it. */
export function openDatabase(driver: Driver, options: DatabaseOptions): Database {
  const count = options.onRun ?? (() => {})
  let seq: { at: number; value: Promise<number> } | null = null

  async function inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = driver.session({ database: options.name, defaultAccessMode: mode })
    try {
      return await work(session)
    } catch (error) {
      throw failureOf(error) ?? error
    } finally {
      await session.close().catch(() => {})
    }
  }

  async function autoCommit(mode: 'READ' | 'WRITE', timeout: number, statement: Statement, caller: Caller) {
    const parameters = encodeParameters(statement.parameters)
    const settings = { timeout, metadata: describe(statement.operation, caller) }
    const retryUntil = Date.now() + RETRY_FOR_MS
    return inSession(mode, async (session) => {
      for (const wait of [...RETRY_PAUSES_MS, null]) {
        count(statement)
        try {
          const result = await session.run(statement.text, parameters, settings)
          return result.records.map(valuesOf)
        } catch (error) {
          if (wait === null || Date.now() > retryUntil || !isWorthRetrying(error)) throw error
          await pause(wait)
        }
      }
      return []
    })
  }

  const read: Database['read'] = (statement, caller) => {
    const timeout = caller.patient === true ? PATIENT_READ_TIMEOUT_MS : READ_TIMEOUT_MS
    return autoCommit('READ', options.readTimeout ?? timeout, statement, caller)
  }

  const write: Database['write'] = async (operation, caller, work) => {
    const settings = { timeout: WRITE_TIMEOUT_MS, metadata: describe(operation, caller) }
    const result = await inSession('WRITE', (session) =>
      session.executeWrite(async (transaction) => {
        const run = runIn(transaction, operation, count)
        const answer = await work(run)
        await run(BUMP_SEQ, {})
        return answer
      }, settings),
    )
    seq = null
    return result
  }

  const changeSeq: Database['changeSeq'] = (caller) => {
    if (seq !== null && Date.now() - seq.at < SEQ_FRESH_MS) return seq.value
    const value = read({ operation: 'changeSeq', text: READ_SEQ, parameters: {} }, caller).then(([row]) =>
      typeof row?.[0] === 'number' ? row[0] : 0,
    )
    const fresh = { at: Date.now(), value }
    seq = fresh
    value.catch(() => {
      if (seq === fresh) seq = null
    })
    return value
  }

  return {
    read,
    write,
    changeSeq,
    note: (statement, caller) => autoCommit('WRITE', NOTE_TIMEOUT_MS, statement, caller),
    define: (statement) => autoCommit('WRITE', DEFINE_TIMEOUT_MS, statement, OPERATOR),
  }
}

function runIn(
  transaction: ManagedTransaction,
  operation: string,
  count: (statement: Statement) => void,
): RunInTransaction {
  return async (text, parameters) => {
    count({ operation, text, parameters })
    const result = await transaction.run(text, encodeParameters(parameters))
    return result.records.map(valuesOf)
  }
}

function describe(operation: string, caller: Caller): Record<string, string> {
  return { app: 'trama', operation, requestId: caller.requestId, role: caller.role }
}

function valuesOf(record: neo4j.Record<RecordShape>): Row {
  return record.keys.map((key) => record.get(key))
}
