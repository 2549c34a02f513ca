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
const LONGEST_ID = 200
const LONGEST_LIST = 4_000
const LONGEST_TEXT = 120
const LONGEST_PLACES = 12_000

type Params = Readonly<Record<string, unknown>>

/** A text of an address that is no longer than it may be; "" in place of any other. */
function readText(told: unknown, longest: number): string {
  return typeof told === 'string' && told.length <= longest ? told : ''
}

function readId(told: unknown): string | null {
  const text = readText(told, LONGEST_ID)
  return text === '' ? null : text
}

function readIds(told: unknown): string[] {
  const ids = readText(told, LONGEST_LIST).split(',')
  return [...new Set(ids.filter((id) => id !== ''))]
}

function readWords(told: unknown): string | undefined {
  return typeof told === 'string' ? told : undefined
}

/** Of a few words the first is the default. */
function readWord<const Word extends string>(told: unknown, known: readonly [Word, ...Word[]]): Word {
  return known.find((word) => word === told) ?? known[0]
}

const PROJECTED = 'si'

const STEPS_OF = { '1': 1, '2': 2, '3': 3 } as const

/** Reads the parameters of an address. A value that means nothing falls back to its default. */
export function readQuestion(params: Params): Question {
  const classes = readShown(CLASS_WORDS, readWords(params[PARAMS.kinds]), ALL_CLASSES)
  return {
    view: NETWORK_VIEWS.find((view) => view === params[PARAMS.view]) ?? null,
    selection: readId(params[PARAMS.selection]),
    filters: {
      classes: new Set(ENTITY_CLASSES.filter((entityClass) => classes.has(entityClass))),
      collective: classes.has('COLLECTIVE'),
      families: readShown(FAMILY_WORDS, readWords(params[PARAMS.ties]), ALL_SHOWN.families),
      dates: readShown(DATE_WORDS, readWords(params[PARAMS.dates]), ALL_SHOWN.dates),
      presences: readShown(PRESENCE_WORDS, readWords(params[PARAMS.presences]), ALL_SHOWN.presences),
      certainties: readShown(CERTAINTY_WORDS, readWords(params[PARAMS.certainties]), ALL_SHOWN.certainties),
      unconfirmed: UNCONFIRMED_YEARS.find((years) => String(years) === params[PARAMS.unconfirmed]) ?? null,
      areas: new Set(readIds(params[PARAMS.areas])),
      themes: new Set(readIds(params[PARAMS.themes])),
    },
    sets: readShown(SET_WORDS, readWords(params[PARAMS.sets]), DEFAULT_SETS),
    asOf: readAsOf(params).day,
    text: readText(params[PARAMS.text], LONGEST_TEXT),
    lit: readIds(params[PARAMS.lit]),
    openGroups: readIds(params[PARAMS.open]),
    outlined: readIds(params[PARAMS.outlined]),
    closedGroups: readIds(params[PARAMS.closed]),
    scope: {
      isolated: readId(params[PARAMS.isolated]),
      steps: STEPS_OF[readWord(params[PARAMS.steps], ['1', '2', '3'])],
      expanded: readIds(params[PARAMS.expanded]),
      collapsed: readIds(params[PARAMS.collapsed]),
      hidden: readIds(params[PARAMS.hidden]),
    },
    pinned: readIds(params[PARAMS.pinned]),
    places: readText(params[PARAMS.places], LONGEST_PLACES),
    columns: readWord(params[PARAMS.columns], MATRIX_COLUMNS),
    measure: readWord(params[PARAMS.measure], MEASURES),
    projected: params[PARAMS.projection] === PROJECTED,
    ageing: params[PARAMS.ageing] !== 'no',
    band: BAND_SUBJECTS.find((subject) => BAND_WORDS[subject] === params[PARAMS.band]) ?? 'ties',
    cells: readIds(params[PARAMS.cells]),
    counted: params[PARAMS.overview] !== 'no',
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
    [PARAMS.themes]: writeList([...filters.themes]),
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
