import * as z from 'zod/mini'
import { FACT_SETS, type FactSet } from '#graph-schema/model/evidence.ts'
import { PARAMS } from '../../../app/paths.ts'
import { ENTITY_CLASSES, type EntityClass } from '../../../graph/model/entity-class.ts'
import { ALL_SHOWN, type Filters } from '../../../graph/model/filters.ts'
import {
  CERTAINTY_WORDS,
  CLASS_WORDS,
  DATE_WORDS,
  FAMILY_WORDS,
  readShown,
  SET_WORDS,
  writeShown,
} from './address-words.ts'

export type NetworkView = 'grafo' | 'tabella'

/** What is asked of the network: all of it is in the address, so that a reload, a link and "back" restore it. */
export interface Question {
  /** Null where the address does not say: the device decides. */
  readonly view: NetworkView | null
  /** Id of the selected entity or group. */
  readonly selection: string | null
  readonly filters: Filters
  readonly sets: ReadonlySet<FactSet>
  /** Looked for among names and acronyms; "" for nothing. */
  readonly text: string
  /** Ids of groups drawn open. */
  readonly openGroups: readonly string[]
}

/** What is shown before anyone asks for more: facts from other sources are switched on by hand. */
export const DEFAULT_SETS: ReadonlySet<FactSet> = new Set(FACT_SETS.filter((set) => set !== 'context'))

type ClassWord = EntityClass | 'COLLECTIVE'
const ALL_CLASSES: ReadonlySet<ClassWord> = new Set<ClassWord>([...ENTITY_CLASSES, 'COLLECTIVE'])

/** Ids are short; a longer one is not an id of ours. */
const idText = z.string().check(z.minLength(1), z.maxLength(200))

const freeText = (longest: number) => z._default(z.catch(z.string().check(z.maxLength(longest)), ''), '')
const words = z.optional(z.string())

const address = z.object({
  [PARAMS.view]: z._default(z.catch(z.nullable(z.enum(['grafo', 'tabella'])), null), null),
  [PARAMS.selection]: z._default(z.catch(z.nullable(idText), null), null),
  [PARAMS.kinds]: words,
  [PARAMS.ties]: words,
  [PARAMS.dates]: words,
  [PARAMS.certainties]: words,
  [PARAMS.sets]: words,
  [PARAMS.text]: freeText(120),
  [PARAMS.open]: freeText(1_000),
})

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
      certainties: readShown(CERTAINTY_WORDS, read[PARAMS.certainties], ALL_SHOWN.certainties),
    },
    sets: readShown(SET_WORDS, read[PARAMS.sets], DEFAULT_SETS),
    text: read[PARAMS.text],
    openGroups: read[PARAMS.open].split(',').filter((id) => id !== ''),
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
    [PARAMS.certainties]: writeShown(CERTAINTY_WORDS, filters.certainties, ALL_SHOWN.certainties),
    [PARAMS.sets]: writeShown(SET_WORDS, question.sets, DEFAULT_SETS),
    [PARAMS.text]: question.text === '' ? undefined : question.text,
    [PARAMS.open]: question.openGroups.length === 0 ? undefined : question.openGroups.join(','),
  }
}
