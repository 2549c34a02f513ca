import { PARAMS } from '../../app/paths.ts'
import type { ChangeFilter } from '../../generated/graphql.ts'
import { ACT_GROUPS, type ActGroup, actsOf } from './act-groups.ts'

/** Which changes are asked for. All of it stands in the address. */
export interface LogQuestion {
  /** Id of an entity or tie. */
  readonly subject: string | null
  /** Id of an account. */
  readonly person: string | null
  readonly group: ActGroup | null
  /** Days of this clock, both included. */
  readonly from: string | null
  readonly to: string | null
  readonly text: string | null
  /** Id of an import. */
  readonly batch: string | null
}

export const EVERYTHING: LogQuestion = {
  subject: null,
  person: null,
  group: null,
  from: null,
  to: null,
  text: null,
  batch: null,
}

const LONGEST = 120

/** Reads the parameters of an address; what means nothing falls back to everything. */
export function readLogQuestion(params: Readonly<Record<string, string | undefined>>): LogQuestion {
  const group = params[PARAMS.act]
  return {
    subject: readText(params[PARAMS.subject]),
    person: readText(params[PARAMS.person]),
    group: ACT_GROUPS.find((known) => GROUP_WORDS[known] === group) ?? null,
    from: readDay(params[PARAMS.from]),
    to: readDay(params[PARAMS.to]),
    text: readText(params[PARAMS.text]),
    batch: readText(params[PARAMS.batch]),
  }
}

/** Writes what narrows. */
export function writeLogQuestion(question: LogQuestion): Record<string, string> {
  const { subject, person, group, from, to, text, batch } = question
  const written = {
    [PARAMS.subject]: subject,
    [PARAMS.person]: person,
    [PARAMS.act]: group === null ? null : GROUP_WORDS[group],
    [PARAMS.from]: from,
    [PARAMS.to]: to,
    [PARAMS.text]: text,
    [PARAMS.batch]: batch,
  }
  return Object.fromEntries(Object.entries(written).filter((entry): entry is [string, string] => entry[1] !== null))
}

const GROUP_WORDS: Readonly<Record<ActGroup, string>> = {
  actors: 'attori',
  ties: 'relazioni',
  groups: 'nodi-progetti-eventi',
  facts: 'territorio',
  contacts: 'contatti',
  adhesions: 'adesioni',
  imports: 'importazioni',
  reverts: 'ripristini',
  people: 'account',
}

/** The question as the server takes it: days become the instants at which they begin and end on this clock. */
export function filterOf({ subject, person, group, from, to, text, batch }: LogQuestion): ChangeFilter {
  return {
    ...(subject === null ? {} : { subject }),
    ...(person === null ? {} : { account: person }),
    ...(group === null ? {} : { actions: [...actsOf(group)] }),
    ...(from === null ? {} : { from: instantOf(from, 0) }),
    ...(to === null ? {} : { to: instantOf(to, 1) }),
    ...(text === null ? {} : { text }),
    ...(batch === null ? {} : { batch }),
  }
}

/** Midnight of a day on this clock, some days later. */
function instantOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

function readText(text: string | undefined): string | null {
  const kept = text?.trim() ?? ''
  return kept === '' || kept.length > LONGEST ? null : kept
}

function readDay(text: string | undefined): string | null {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : text
}
