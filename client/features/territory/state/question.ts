import { FACT_SETS, type FactSet } from '#graph-schema/model/evidence.ts'
import { PARAMS } from '../../../app/paths.ts'
import type { ServiceSubject } from '../../../generated/graphql.ts'
import { DEFAULT_SETS } from '../../../graph/model/slice.ts'
import { readShown, SET_WORDS, writeShown } from '../../../graph/words/address-words.ts'

/** What the shades of the map may tell, by its word in the address. `erogatori` is of the need that is looked at. */
export const MAP_FIGURES = ['erogatori', 'tutti-gli-erogatori', 'sedi', 'sportelli', 'abitanti', 'risposte'] as const
export type MapFigure = (typeof MAP_FIGURES)[number]

/** Of whom needs are, by their words in the address. */
const SUBJECTS: Readonly<Record<ServiceSubject, string>> = {
  FIRMS: 'imprese',
  WORKERS: 'lavoratori',
  FAMILIES: 'famiglie',
  CITIZENS: 'cittadinanza',
}

/** The column of services of which no source tells an area, in the address. */
const UNSTATED_WORD = 'non-detto'

/** Stands for that column wherever an area is chosen. */
export const UNSTATED = 'unstated'

/** What the page is asked but the day: all of it stands in the address. */
export interface TerritoryQuestion {
  /** Id of the micro-area that is chosen, or {@link UNSTATED}. */
  readonly area: string | null
  /** Id of the need that is chosen. */
  readonly need: string | null
  readonly subject: ServiceSubject | null
  readonly figure: MapFigure
  /** False where boundaries that there are shall not be drawn. */
  readonly boundaries: boolean
  /** The network is drawn over the map. */
  readonly network: boolean
  readonly sets: ReadonlySet<FactSet>
}

/** Reads the parameters of an address; a word that is none counts as not given. */
export function readTerritoryQuestion(params: Readonly<Record<string, string | undefined>>): TerritoryQuestion {
  const area = params[PARAMS.area]
  return {
    area: area === UNSTATED_WORD ? UNSTATED : (area ?? null),
    need: params[PARAMS.need] ?? null,
    subject: subjectOf(params[PARAMS.forWhom]),
    figure: MAP_FIGURES.find((word) => word === params[PARAMS.figure]) ?? 'erogatori',
    boundaries: params[PARAMS.map] !== 'schematica',
    network: params[PARAMS.overlay] === 'si',
    sets: readSets(params[PARAMS.sets]),
  }
}

/** Without any set there is nothing to ask about: then it is as by default. */
function readSets(text: string | undefined): ReadonlySet<FactSet> {
  const shown = readShown(SET_WORDS, text, DEFAULT_SETS)
  return shown.size === 0 ? DEFAULT_SETS : shown
}

/** The parameters of the address of a question; what is as by default is left out. */
export function writeTerritoryQuestion(question: TerritoryQuestion): Record<string, string> {
  const { area, need, subject, figure, boundaries, network, sets } = question
  const written = {
    [PARAMS.area]: area === UNSTATED ? UNSTATED_WORD : area,
    [PARAMS.need]: need,
    [PARAMS.forWhom]: subject === null ? null : SUBJECTS[subject],
    [PARAMS.figure]: figure === 'erogatori' ? null : figure,
    [PARAMS.map]: boundaries ? null : 'schematica',
    [PARAMS.overlay]: network ? 'si' : null,
    [PARAMS.sets]: writeShown(SET_WORDS, sets, DEFAULT_SETS),
  }
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, value]])),
  )
}

function subjectOf(word: string | undefined): ServiceSubject | null {
  const isSubject = (name: string): name is ServiceSubject => name in SUBJECTS
  return (
    Object.keys(SUBJECTS).find((name): name is ServiceSubject => isSubject(name) && SUBJECTS[name] === word) ?? null
  )
}

/** The sets as the server takes them: none where every set is asked. */
export function setsVariable(sets: ReadonlySet<FactSet>): { readonly sets?: string[] } {
  const asked = FACT_SETS.filter((set) => sets.has(set))
  return asked.length === FACT_SETS.length ? {} : { sets: asked }
}
