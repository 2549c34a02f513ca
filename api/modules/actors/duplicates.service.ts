import type { z } from 'zod'
import { readNameWords } from '#graph-schema/model/name-words.ts'
import { searchKey } from '#graph-schema/model/search-key.ts'
import { correctCodeOf, readTaxCode, readVatNumber } from '#graph-schema/model/tax-code.ts'
import { decodeOnly, decodeRows } from '../../database/decode.ts'
import type { Caller, Database } from '../../database/run.ts'
import type { QueryPossibleDuplicatesArgs } from '../../generated/schema.ts'
import {
  describeActors,
  describedActorRow,
  fellowsRow,
  knownActorRow,
  type NamedActor,
  readFellows,
  readKnownActors,
  readNearActors,
} from './duplicates.cypher.ts'
import {
  type DuplicateCandidate,
  DuplicateIndex,
  type DuplicateReason,
  findDuplicates,
  type SoughtActor,
} from './duplicates.ts'

interface Door {
  readonly database: Database
  readonly caller: Caller
}

/** Words shorter than this are shared by chance. */
const SHORTEST_SHARED_WORD = 4
/** Below this many letters, one wrong letter makes another word. */
const SHORTEST_FUZZY = 5
const MOST_WORDS = 12

/** Answers `possibleDuplicates`: those that may be the same, why, and others with a word of the name. */
export async function readPossibleDuplicates(door: Door, asked: QueryPossibleDuplicatesArgs) {
  const sought = readSought(asked)
  const candidates = (await readCandidates(door, sought, asked.except ?? '')).slice(0, asked.first)
  const described = new Map(
    decodeRows(
      'describeDuplicates',
      candidates.length === 0
        ? []
        : await door.database.read(describeActors(candidates.map(({ id }) => id)), door.caller),
      describedActorRow,
    ).map((row) => [row[0], row]),
  )
  const told = [...candidates.map(({ id }) => id), asked.except ?? '']
  return {
    candidates: candidates.flatMap((candidate) => {
      const row = described.get(candidate.id)
      if (row === undefined) return []
      const [id, name, kind, seat, ties] = row
      return [
        { id, name, kind, seat, reasons: candidate.reasons, strength: candidate.strength, ties: ties.map(shapeTie) },
      ]
    }),
    ...(await readSharers(door, sought.name, told)),
  }
}

/** Everybody on record, also those that stand for members nobody names. */
export async function readEverybodyNamed({ database, caller }: Door): Promise<NamedActor[]> {
  return decodeRows('knownActors', await database.read(readKnownActors(), caller), knownActorRow)
}

/** Two actors on record that may be one body. */
export interface DuplicatePair {
  readonly one: Pick<NamedActor, 'id' | 'name' | 'kind'>
  readonly other: Pick<NamedActor, 'id' | 'name' | 'kind'>
  readonly reasons: readonly DuplicateReason[]
  readonly strength: number
}

/** Actors on record that may be one body, each pair once, the likeliest first; pairs told apart are left out. */
export function findPairs(known: readonly NamedActor[], distinct: ReadonlySet<string>): DuplicatePair[] {
  const single = known.filter(({ collective }) => !collective)
  const byId = new Map(single.map((actor) => [actor.id, actor]))
  return findDuplicates(single, single)
    .flatMap((candidates, place) => {
      const one = single[place]
      return candidates.flatMap(({ id, reasons, strength }) => {
        const other = byId.get(id)
        if (one === undefined || other === undefined || one.id >= id || distinct.has(`${one.id} ${id}`)) return []
        return [{ one: nameOf(one), other: nameOf(other), reasons, strength }]
      })
    })
    .sort((a, b) => b.strength - a.strength)
}

function nameOf({ id, name, kind }: NamedActor) {
  return { id, name, kind }
}

function readSought({ taxCode, vatNumber, name, acronym }: QueryPossibleDuplicatesArgs): SoughtActor {
  return {
    name: name ?? '',
    acronym: acronym ?? null,
    aliases: [],
    taxCode: correctCodeOf(readTaxCode(taxCode ?? '')),
    vatNumber: correctCodeOf(readVatNumber(vatNumber ?? '')),
  }
}

async function readCandidates(door: Door, sought: SoughtActor, except: string): Promise<DuplicateCandidate[]> {
  const codes = [sought.taxCode, sought.vatNumber].filter((code) => code !== null)
  const keys = [sought.name, sought.acronym ?? ''].map(searchKey).filter((key) => key.length > 1)
  const core = readNameWords(sought.name).flatMap(({ folded, sort }) => (sort === 'CORE' ? [folded] : []))
  if (codes.length + keys.length === 0) return []
  const statement = readNearActors({
    codes,
    keys: keys.length === 0 ? null : keys.map(allowSlip).join(' '),
    words: core.length === 0 ? null : core.slice(0, MOST_WORDS).map(allowSlip).join(' '),
    except,
  })
  const near = decodeRows(statement.operation, await door.database.read(statement, door.caller), knownActorRow)
  // A sole trader's own code is a person's: it stands among the contacts, not on the body.
  const known = near.map((actor) => {
    const own = sought.taxCode !== null && actor.personalCodes.includes(sought.taxCode)
    return own ? { ...actor, taxCode: sought.taxCode } : actor
  })
  return new DuplicateIndex(known).find(sought)
}

function allowSlip(word: string): string {
  return word.length < SHORTEST_FUZZY ? word : `${word} ${word}~1`
}

/** Others that share the longest word that anybody shares; the last word of a name is often its place. */
async function readSharers({ database, caller }: Door, name: string, told: readonly string[]) {
  const words = readNameWords(name).filter(
    ({ sort, folded }) => sort === 'CORE' && folded.length >= SHORTEST_SHARED_WORD,
  )
  for (const { written, folded } of words.toReversed().slice(0, 2)) {
    const statement = readFellows(folded, told)
    const rows = await database.read(statement, caller)
    const [found, count] = decodeOnly(statement.operation, rows, fellowsRow)
    if (count === 0) continue
    return {
      sharedWord: written,
      fellows: found.map(([id, label, kind]) => ({ id, name: label, kind })),
      fellowCount: count,
    }
  }
  return { sharedWord: null, fellows: [], fellowCount: 0 }
}

type TieRow = z.infer<typeof describedActorRow>[4][number]

function shapeTie([id, kind, role, reversed, otherId, otherName, period, dateStatus, source]: TieRow) {
  return { id, kind, role, reversed, otherId, otherName, period, dateStatus, source: source ?? '' }
}
