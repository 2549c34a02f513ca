import type { TFunction } from 'i18next'
import { ACTOR_KINDS, type ActorKind } from '#graph-schema/model/actor.ts'
import { FACT_SETS } from '#graph-schema/model/evidence.ts'
import type { ArrowFamily } from '#graph-schema/model/tie.ts'
import { entityPath } from '../../app/addresses.ts'
import { GOVERNANCE_ANCHOR, PARAMS, ROUTES, UNNAMED_ANCHOR } from '../../app/paths.ts'
import type { DateGroup } from '../../graph/model/date-group.ts'
import { CERTAINTY_WORDS, CLASS_WORDS, DATE_WORDS, FAMILY_WORDS, SET_WORDS } from '../../graph/words/address-words.ts'

/** What may stand in a blank: types of entity, or a place (a micro-area; `place` also takes a comune). */
export type BlankKind = 'actor' | 'project' | 'group' | 'entity' | 'area' | 'place'

/** What a reader put in a blank. */
export interface Filling {
  readonly id: string
  readonly label: string
}

/** A question whose words lead to a view that shows just that. */
export interface ReadyQuestion {
  readonly name: string
  /** The words between the blanks: one more than there are blanks; the last may be empty. */
  readonly parts: readonly string[]
  readonly blanks: readonly BlankKind[]
  /** Address of the view, the blanks being filled. */
  readonly addressOf: (ids: readonly string[]) => string
  /** Offered where nothing is typed. */
  readonly first: boolean
}

/** Where a blank stands in a phrase of the locales. */
const BLANK = '\uFFFC'

type Words = TFunction<['questions']>

/** All that is on record: an answer leaves out nothing that a source says. */
const EVERY_SET = FACT_SETS.map((set) => SET_WORDS[set]).join(',')

/** Kinds of actor that a question can be about; a group of unlike bodies is none. */
const ASKED_KINDS = ACTOR_KINDS.filter((kind): kind is Exclude<ActorKind, 'MIXED'> => kind !== 'MIXED')

/** Actors of one kind, also those that stand for several. */
const only = (kind: ActorKind) => `${CLASS_WORDS[kind]},${CLASS_WORDS.COLLECTIVE}`

const NO_UNDERTAKINGS = `-${CLASS_WORDS.PROJECT},-${CLASS_WORDS.EVENT}`

type Params = Readonly<Record<string, string>>

function networkWith(params: Params): string {
  const text = Object.entries({ ...params, [PARAMS.sets]: EVERY_SET })
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return `${ROUTES.network}?${text}`
}

/** One entity alone with its neighbours, and its card; `params` says which neighbours, by which ties. */
function around(id: string | undefined, params: Params): string {
  return networkWith({ [PARAMS.isolated]: id ?? '', [PARAMS.selection]: id ?? '', ...params })
}

function inArea(id: string, kinds: string): string {
  return networkWith({ [PARAMS.kinds]: kinds, [PARAMS.areas]: id })
}

const families = (...shown: readonly ArrowFamily[]): Params => ({
  [PARAMS.ties]: shown.map((family) => FAMILY_WORDS[family]).join(','),
})
const dates = (group: DateGroup): Params => ({ [PARAMS.dates]: DATE_WORDS[group] })

/** The ready questions in the language of the page, in the order in which they are offered. */
export function listQuestions(t: Words): readonly ReadyQuestion[] {
  const ask = (
    name: string,
    phrase: string,
    blanks: readonly BlankKind[],
    addressOf: ReadyQuestion['addressOf'],
    first = false,
  ): ReadyQuestion => ({ name, parts: phrase.split(BLANK), blanks, addressOf, first })
  const x = { x: BLANK }
  const cls = CLASS_WORDS
  return [
    ...ASKED_KINDS.map((kind) =>
      ask(
        `collaborate-${kind}`,
        t('collaborate', { ...x, kind: t(`kinds.${kind}`) }),
        ['actor'],
        ([id]) => around(id, { [PARAMS.kinds]: only(kind), ...families('COLLABORATES') }),
        kind === 'PUBLIC_BODY',
      ),
    ),
    ...ASKED_KINDS.map((kind) =>
      ask(`projects-${kind}`, t('kindProjects', { ...x, kind: t(`kinds.${kind}`) }), ['actor'], ([id]) =>
        around(id, { [PARAMS.kinds]: `${only(kind)},${cls.PROJECT}`, [PARAMS.steps]: '2' }),
      ),
    ),
    ask('in', t('in', x), ['place'], ([id = '']) => entityPath(id) ?? inArea(id, NO_UNDERTAKINGS), true),
    ...ASKED_KINDS.map((kind) =>
      ask(`in-${kind}`, t('kindIn', { ...x, kind: t(`kinds.${kind}`) }), ['area'], ([id = '']) =>
        inArea(id, only(kind)),
      ),
    ),
    ask('adheres', t('adheres', x), ['project'], ([id]) => around(id, families('BELONGS')), true),
    ask('members', t('members', x), ['group'], ([id = '']) => entityPath(id) ?? ROUTES.groups),
    ask('belongs', t('belongs', x), ['actor'], ([id]) => around(id, families('BELONGS'))),
    ask('ways', t('ways', { x: BLANK, y: BLANK }), ['entity', 'entity'], waysBetween, true),
    ask('project', t('project', x), ['project'], ([id]) => around(id, { [PARAMS.kinds]: NO_UNDERTAKINGS })),
    ask('projectsOf', t('projectsOf', x), ['actor'], ([id]) => around(id, { [PARAMS.kinds]: cls.PROJECT }), true),
    ask('promotes', t('promotes', x), ['actor'], ([id]) =>
      around(id, { [PARAMS.kinds]: cls.PROJECT, ...families('PROMOTES') }),
    ),
    ask('eventsOf', t('eventsOf', x), ['actor'], ([id]) => around(id, { [PARAMS.kinds]: cls.EVENT })),
    ask('around', t('around', x), ['entity'], ([id]) => around(id, {})),
    ask('within', t('within', x), ['entity'], ([id]) => around(id, { [PARAMS.steps]: '2' })),
    ask('undatedOf', t('undatedOf', x), ['entity'], ([id]) => around(id, dates('UNKNOWN')), true),
    ask('endedOf', t('endedOf', x), ['entity'], ([id]) => around(id, dates('ENDED'))),
    ask('undated', t('undated'), [], () => networkWith(dates('UNKNOWN'))),
    ask('ended', t('ended'), [], () => networkWith(dates('ENDED'))),
    ask('dated', t('dated'), [], () => networkWith(dates('GIVEN'))),
    ask('unnamed', t('unnamed'), [], () => `${ROUTES.groups}#${UNNAMED_ANCHOR}`),
    ask('levels', t('levels'), [], () => `${ROUTES.groups}#${GOVERNANCE_ANCHOR}`),
    ask('evidence', t('evidence'), [], () => ROUTES.sources),
    ask('inferred', t('inferred'), [], () => networkWith({ [PARAMS.certainties]: CERTAINTY_WORDS.INFERRED })),
  ]
}

function waysBetween([from = '', to = '']: readonly string[]): string {
  return `${ROUTES.ways}?${PARAMS.from}=${from}&${PARAMS.to}=${to}&${PARAMS.sets}=${EVERY_SET}`
}
