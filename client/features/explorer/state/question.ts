import * as z from 'zod/mini'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { PARAMS } from '../../../app/paths.ts'
import { BAND_SUBJECTS, type BandSubject } from '../../../graph/model/band-subject.ts'
import { ENTITY_CLASSES, type EntityClass } from '../../../graph/model/entity-class.ts'
import { ALL_SHOWN, type Filters } from '../../../graph/model/filters.ts'
import { UNCONFIRMED_YEARS } from '../../../graph/model/knowledge-age.ts'
import { DEFAULT_SETS } from '../../../graph/model/slice.ts'
import type { ViewScope } from '../../../graph/model/view-scope.ts'
import {
  BAND_WORDS,
  CERTAINTY_WORDS,
  CLASS_WORDS,
  DATE_WORDS,
  FAMILY_WORDS,
  PRESENCE_WORDS,
  readShown,
  SET_WORDS,
  writeShown,
} from '../../../graph/words/address-words.ts'
import { readAsOf } from '../../../lib/as-of-address.ts'

/** How the slice is shown: as a picture, a table, a matrix, or by micro-area. */
const NETWORK_VIEWS = ['grafo', 'tabella', 'matrice', 'aree'] as const
export type NetworkView = (typeof NETWORK_VIEWS)[number]

/** What the columns of the matrix are. */
export const MATRIX_COLUMNS = ['progetti', 'gruppi'] as const
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number]

/** What the size of marks and the ranking are by: nothing, the number of ties, standing between others. */
export const MEASURES = ['uguale', 'relazioni', 'passaggio'] as const
export type Measure = (typeof MEASURES)[number]

/** What is asked of the network: all of it is in the address, so that a reload, a link and "back" restore it. */
export interface Question {
  /** Null where the address does not say: the device decides. */
  readonly view: NetworkView | null
  /** Id of the selected entity or group. */
  readonly selection: string | null
  readonly filters: Filters
  readonly sets: ReadonlySet<FactSet>
  /** ISO day on which the network is shown; null for everything on record, which is not today. */
  readonly asOf: string | null
  /** Looked for among names and acronyms; "" for nothing. */
  readonly text: string
  /** Ids of entities that stand out, all others faded; empty for none. */
  readonly lit: readonly string[]
  /** Ids of groups drawn open. */
  readonly openGroups: readonly string[]
  /** Ids of groups and projects that are outlined because somebody asked. */
  readonly outlined: readonly string[]
  /** Ids of groups and projects drawn as one mark with their members. */
  readonly closedGroups: readonly string[]
  /** What was narrowed by hand. */
  readonly scope: ViewScope
  /** Ids of what no tidying moves. */
  readonly pinned: readonly string[]
  /** Places that people gave, packed; "" for none. */
  readonly places: string
  readonly columns: MatrixColumns
  readonly measure: Measure
  /** The page is shown to a room: large, and without its panels. */
  readonly projected: boolean
  /** Lines of what was told lately stand out from older ones. */
  readonly ageing: boolean
  /** What the band of the time bar counts. */
  readonly band: BandSubject
  /** Ids of the cells of the overview that are opened. */
  readonly cells: readonly string[]
  /** A network too large to be drawn one by one is counted by cells. */
  readonly counted: boolean
}

type ClassWord = EntityClass | 'COLLECTIVE'
const ALL_CLASSES: ReadonlySet<ClassWord> = new Set<ClassWord>([...ENTITY_CLASSES, 'COLLECTIVE'])

/** Ids are short; a longer one is not an id of ours. */
const idText = z.string().check(z.minLength(1), z.maxLength(200))

const freeText = (longest: number) => z._default(z.catch(z.string().check(z.maxLength(longest)), ''), '')
const words = z.optional(z.string())

const idList = z.pipe(
  freeText(4_000),
  z.transform((text) => [...new Set(text.split(',').filter((id) => id !== ''))]),
)

/** Of a few words the first is the default. */
const oneOf = <const Word extends string>(values: readonly [Word, ...Word[]]) =>
  z._default(z.catch(z.enum(values), values[0]), values[0])

const address = z.object({
  [PARAMS.view]: z._default(z.catch(z.nullable(z.enum(NETWORK_VIEWS)), null), null),
  [PARAMS.selection]: z._default(z.catch(z.nullable(idText), null), null),
  [PARAMS.kinds]: words,
  [PARAMS.ties]: words,
  [PARAMS.dates]: words,
  [PARAMS.presences]: words,
  [PARAMS.certainties]: words,
  [PARAMS.areas]: idList,
  [PARAMS.sets]: words,
  [PARAMS.text]: freeText(120),
  [PARAMS.lit]: idList,
  [PARAMS.open]: idList,
  [PARAMS.outlined]: idList,
  [PARAMS.closed]: idList,
  [PARAMS.steps]: oneOf(['1', '2', '3']),
  [PARAMS.isolated]: z._default(z.catch(z.nullable(idText), null), null),
  [PARAMS.expanded]: idList,
  [PARAMS.collapsed]: idList,
  [PARAMS.hidden]: idList,
  [PARAMS.pinned]: idList,
  [PARAMS.places]: freeText(12_000),
  [PARAMS.columns]: oneOf(MATRIX_COLUMNS),
  [PARAMS.measure]: oneOf(MEASURES),
  [PARAMS.projection]: words,
  [PARAMS.unconfirmed]: words,
  [PARAMS.ageing]: oneOf(['si', 'no']),
  [PARAMS.band]: words,
  [PARAMS.cells]: idList,
  [PARAMS.overview]: oneOf(['si', 'no']),
})

const PROJECTED = 'si'

const STEPS_OF = { '1': 1, '2': 2, '3': 3 } as const

/** Reads the parameters of an address. A value that means nothing falls back to its default. */
export function readQuestion(params: Readonly<Record<string, unknown>>): Question {
  const read = address.parse(params)
  const classes = readShown(CLASS_WORDS, read[PARAMS.kinds], ALL_CLASSES)
  return {
    view: read[PARAMS.view],
    selection: read[PARAMS.selection],
    filters: {
      classes: new Set(ENTITY_CLASSES.filter((entityClass) => classes.has(entityClass))),
      collective: classes.has('COLLECTIVE'),
      families: readShown(FAMILY_WORDS, read[PARAMS.ties], ALL_SHOWN.families),
      dates: readShown(DATE_WORDS, read[PARAMS.dates], ALL_SHOWN.dates),
      presences: readShown(PRESENCE_WORDS, read[PARAMS.presences], ALL_SHOWN.presences),
      certainties: readShown(CERTAINTY_WORDS, read[PARAMS.certainties], ALL_SHOWN.certainties),
      unconfirmed: UNCONFIRMED_YEARS.find((years) => String(years) === read[PARAMS.unconfirmed]) ?? null,
      areas: new Set(read[PARAMS.areas]),
    },
    sets: readShown(SET_WORDS, read[PARAMS.sets], DEFAULT_SETS),
    asOf: readAsOf(params).day,
    text: read[PARAMS.text],
    lit: read[PARAMS.lit],
    openGroups: read[PARAMS.open],
    outlined: read[PARAMS.outlined],
    closedGroups: read[PARAMS.closed],
    scope: {
      isolated: read[PARAMS.isolated],
      steps: STEPS_OF[read[PARAMS.steps]],
      expanded: read[PARAMS.expanded],
      collapsed: read[PARAMS.collapsed],
      hidden: read[PARAMS.hidden],
    },
    pinned: read[PARAMS.pinned],
    places: read[PARAMS.places],
    columns: read[PARAMS.columns],
    measure: read[PARAMS.measure],
    projected: read[PARAMS.projection] === PROJECTED,
    ageing: read[PARAMS.ageing] === 'si',
    band: BAND_SUBJECTS.find((subject) => BAND_WORDS[subject] === read[PARAMS.band]) ?? 'ties',
    cells: read[PARAMS.cells],
    counted: read[PARAMS.overview] === 'si',
  }
}

/** The parameters of the address of a question; what is as by default is left out. */
export function writeQuestion(question: Question): Readonly<Record<string, string | undefined>> {
  const { filters } = question
  const classes = new Set<ClassWord>([...filters.classes, ...(filters.collective ? (['COLLECTIVE'] as const) : [])])
  return {
    [PARAMS.view]: question.view ?? undefined,
    [PARAMS.selection]: question.selection ?? undefined,
    [PARAMS.kinds]: writeShown(CLASS_WORDS, classes, ALL_CLASSES),
    [PARAMS.ties]: writeShown(FAMILY_WORDS, filters.families, ALL_SHOWN.families),
    [PARAMS.dates]: writeShown(DATE_WORDS, filters.dates, ALL_SHOWN.dates),
    [PARAMS.presences]: writeShown(PRESENCE_WORDS, filters.presences, ALL_SHOWN.presences),
    [PARAMS.asOf]: question.asOf ?? undefined,
    [PARAMS.certainties]: writeShown(CERTAINTY_WORDS, filters.certainties, ALL_SHOWN.certainties),
    [PARAMS.areas]: writeList([...filters.areas]),
    [PARAMS.sets]: writeShown(SET_WORDS, question.sets, DEFAULT_SETS),
    [PARAMS.text]: question.text === '' ? undefined : question.text,
    [PARAMS.lit]: writeList(question.lit),
    [PARAMS.open]: writeList(question.openGroups),
    [PARAMS.outlined]: writeList(question.outlined),
    [PARAMS.closed]: writeList(question.closedGroups),
    [PARAMS.steps]: question.scope.steps === 1 ? undefined : String(question.scope.steps),
    [PARAMS.isolated]: question.scope.isolated ?? undefined,
    [PARAMS.expanded]: writeList(question.scope.expanded),
    [PARAMS.collapsed]: writeList(question.scope.collapsed),
    [PARAMS.hidden]: writeList(question.scope.hidden),
    [PARAMS.pinned]: writeList(question.pinned),
    [PARAMS.places]: question.places === '' ? undefined : question.places,
    [PARAMS.columns]: question.columns === MATRIX_COLUMNS[0] ? undefined : question.columns,
    [PARAMS.measure]: question.measure === MEASURES[0] ? undefined : question.measure,
    [PARAMS.projection]: question.projected ? PROJECTED : undefined,
    [PARAMS.unconfirmed]: filters.unconfirmed === null ? undefined : String(filters.unconfirmed),
    [PARAMS.ageing]: question.ageing ? undefined : 'no',
    [PARAMS.band]: question.band === 'ties' ? undefined : BAND_WORDS[question.band],
    [PARAMS.cells]: writeList(question.cells),
    [PARAMS.overview]: question.counted ? undefined : 'no',
  }
}

function writeList(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : ids.join(',')
}
