import type { ActorKind, SIZE_CLASSES } from '#graph-schema/model/actor.ts'
import type { THIRD_SECTOR_SECTIONS } from '#graph-schema/model/actor-category.ts'
import type { TableRow } from '#graph-schema/model/import-file.ts'
import type {
  FieldChange,
  ImportField,
  ImportOutcome,
  MappedColumn,
  RowDecision,
  RowProblem,
} from '#graph-schema/model/import-plan.ts'
import type { RecordWrite } from '../../../write/apply-writes.ts'
import type { DuplicateReason } from '../../actors/duplicates.ts'
import type { NamedPlace } from './ground.ts'

/** What a table is to be recorded as: everything that a person has chosen for it. */
export interface PlanQuestion {
  /** Slug of the import: ids of what it makes begin with it, so that preview and commit give the same ones. */
  readonly slug: string
  readonly columns: readonly MappedColumn[]
  readonly rows: readonly TableRow[]
  /** Texts put in the place of a cell: row → column → text. */
  readonly fixes: ReadonlyMap<number, ReadonlyMap<string, string>>
  readonly decisions: ReadonlyMap<number, RowDecision>
  /** Rows that are on record by now: row → what was done with it. They are not planned again. */
  readonly recorded: ReadonlyMap<number, RecordedRow>
  readonly source: {
    /** A source on record; null for one that the import makes. */
    readonly id: string | null
    readonly title: string
    /** EDTF; the day on which what the table says held. Null where nobody knows. */
    readonly date: string | null
  }
  /** Kind of actors whose row tells none and whose name does not either; null to refuse such a row. */
  readonly kind: ActorKind | null
  /** Pact that every row adheres to; null to leave it to the table. */
  readonly pactId: string | null
  /** ISO day of the plan: no date may lie after it. */
  readonly today: string
}

/** What was done with a row. */
export interface RecordedRow {
  readonly row: number
  readonly outcome: ImportOutcome
  readonly actorId: string | null
  readonly name: string
}

/** Texts of a row by field, fixes put in; a field without text is missing. */
export type RowTexts = ReadonlyMap<ImportField, string>

/** What a row says once every cell has been understood. */
export interface StatedRow {
  readonly name: string
  readonly taxCode: string | null
  readonly vatNumber: string | null
  readonly acronym: string | null
  readonly aliases: readonly string[]
  /** As the table tells it; null where only the name or the import's own choice tells it. */
  readonly kind: ActorKind | null
  readonly guessedKind: ActorKind | null
  readonly legalForm: string | null
  readonly thirdSectorSection: (typeof THIRD_SECTOR_SECTIONS)[number] | null
  readonly sizeClass: (typeof SIZE_CLASSES)[number] | null
  readonly seat: NamedPlace | null
  /** The seat in words; null where the table says nothing. */
  readonly seatText: string | null
  readonly areas: readonly NamedPlace[]
  readonly website: string | null
  readonly publicEmail: string | null
  readonly publicPhone: string | null
  readonly summary: string | null
  readonly adhesion: {
    readonly pact: NamedPlace
    readonly role: 'SIGNED' | 'DECIDED' | null
    readonly date: string | null
  } | null
  readonly membership: { readonly group: NamedPlace; readonly date: string | null } | null
  readonly services: readonly string[]
  readonly note: string | null
  /** `sourceId#locator`, at least one. */
  readonly citations: readonly string[]
}

/** Somebody whom a row may be: an actor on record, another row of the file, or both. */
export interface RowCandidate {
  /** What a decision names it by: an actor's id, or `row:12`. */
  readonly id: string
  readonly name: string
  /** Number of the other row; null for an actor on record. */
  readonly row: number | null
  readonly reasons: readonly DuplicateReason[]
}

export interface PlannedRow {
  readonly row: number
  readonly outcome: ImportOutcome
  /** Id of the actor that the row is about; null where nobody is settled. */
  readonly actorId: string | null
  readonly name: string
  readonly texts: RowTexts
  readonly problems: readonly RowProblem[]
  readonly changes: readonly FieldChange[]
  readonly candidates: readonly RowCandidate[]
  readonly decision: RowDecision | null
  readonly isRecorded: boolean
}

/** Everything that is written about one actor: one change of the record. */
export interface PlannedActor {
  readonly actorId: string
  readonly outcome: 'CREATE' | 'UPDATE'
  readonly rows: readonly number[]
  readonly writes: readonly RecordWrite[]
  /** Equal for equal writes. */
  readonly hash: string
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[]
  readonly actors: readonly PlannedActor[]
  /** The source that the import makes; empty where it cites one on record, or writes nothing. */
  readonly source: readonly RecordWrite[]
  readonly counts: Readonly<Record<ImportOutcome, number>>
  /** Names of what the rows are tied to, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Equal fingerprints mean equal writes. */
  readonly fingerprint: string
}
