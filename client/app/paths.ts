import { ENTITIES, type EntityType } from '#graph-schema/model/entity.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { AS_OF } from '../lib/as-of-address.ts'

/** Every page, once. A `$name` is a part of the address that the page reads. */
export const ROUTES = {
  home: '/',
  network: '/rete',
  actor: '/attori/$slug',
  project: '/progetti/$slug',
  group: '/nodi/$slug',
  event: '/eventi/$slug',
  municipality: '/comuni/$slug',
  groups: '/nodi',
  ways: '/percorsi',
  research: '/dati',
  time: '/tempo',
  territory: '/territorio',
  sources: '/sui-dati',
  log: '/registro',
  merge: '/unisci',
  signIn: '/accedi',
  firstAccess: '/primo-accesso',
  account: '/account',
  people: '/impostazioni',
  shared: '/condivisa',
  inbox: '/adesioni',
  registration: '/adesioni/nuova',
  dating: '/adesioni/date',
  adhesionCase: '/adesioni/$slug',
  join: '/aderisci',
  confirm: '/conferma',
  imports: '/importa',
  import: '/importa/$slug',
  surveys: '/rilevazioni',
  surveySheet: '/rilevazioni/nuova',
  surveyTable: '/rilevazioni/importa',
} as const

/** Names of the parameters in the address, once. Values are plain text; a list is joined by commas. */
export const PARAMS = {
  /** How the network is shown: `grafo` (default), `tabella`, `matrice` or `aree`. */
  view: 'vista',
  /** Id of the selected entity. */
  selection: 'sel',
  /** Id of the actor whose record is completed. */
  entity: 'ente',
  /** One end, or the first of two dates. */
  from: 'da',
  /** The other end, or the second of two dates. */
  to: 'a',
  /** Day asked about. */
  asOf: AS_OF,
  /** First of the two days that are compared. */
  before: 'prima',
  /** Second of them. */
  after: 'dopo',
  /** Day at whose end the record is read, as it was then. */
  knownAt: 'noto',
  /** Kinds of actor. */
  kinds: 'tipi',
  /** Kinds of tie. */
  ties: 'relazioni',
  /** Sets of facts. */
  sets: 'fonti',
  /** Date statuses. */
  dates: 'date',
  /** Whether what is there on the day asked about is surely or possibly so. */
  presences: 'presenza',
  /** Micro-areas. */
  areas: 'area',
  /** On the page of the territory: micro-area and need by their ids, of whom the need is, what the map tells and shows. */
  area: 'area',
  need: 'bisogno',
  forWhom: 'per',
  figure: 'figura',
  map: 'mappa',
  overlay: 'rete',
  /** Whether ties are stated or inferred. */
  certainties: 'fondatezza',
  /** Text looked for in the network. */
  text: 'testo',
  /** Ids of entities that stand out, all others faded. */
  lit: 'accesi',
  /** Groups drawn open. */
  open: 'aperti',
  /** Groups and projects drawn as areas round their members. */
  outlined: 'contorni',
  /** Groups and projects drawn as one mark with their members. */
  closed: 'chiusi',
  /** How many steps round the selection stay clear. */
  steps: 'passi',
  /** Id of the entity that is shown alone with what lies round it. */
  isolated: 'isola',
  /** Entities whose neighbours are all brought in. */
  expanded: 'espansi',
  /** Entities that what hangs on them alone is folded into. */
  collapsed: 'raccolti',
  /** Entities taken off by hand. */
  hidden: 'nascosti',
  /** Entities that no tidying moves. */
  pinned: 'fermi',
  /** Places that people gave, packed. */
  places: 'posti',
  /** What the size of marks and the ranking are by. */
  measure: 'misura',
  /** What the columns of the matrix are. */
  columns: 'colonne',
  /** Whether the page is shown to a room: `si`, or absent. */
  projection: 'proiezione',
  /** Years for which nobody has confirmed what is shown. */
  unconfirmed: 'nonconfermate',
  /** Whether lines of what was told lately stand out (default). */
  ageing: 'sbiadisci',
  /** What the band of the time bar counts. */
  band: 'banda',
  /** Cells of the overview that are opened. */
  cells: 'celle',
  /** Whether a large network is counted (default) or drawn one by one. */
  overview: 'panoramica',
  /** Page to return to after signing in. */
  back: 'torna',
  /** Why the sign-in page is shown. */
  problem: 'errore',
  /** Code of a one-time link. */
  code: 'codice',
  /** Of the register of changes: id of a subject, of an account, names of acts, id of an import. */
  subject: 'attore',
  person: 'persona',
  act: 'atto',
  batch: 'importazione',
  /** Of two actors that are merged, the one that stays, and the other. */
  keep: 'a',
  merge: 'b',
  /** Slug under which an actor was asked that has been merged into another. */
  formerly: 'prima',
  /** For how many months nobody has confirmed a tie that is looked for. */
  months: 'mesi',
  /** Of the editor of queries: name of an example, text, variables as JSON. */
  example: 'esempio',
  query: 'domanda',
  variables: 'variabili',
} as const

/** Sections of the page of groups: the levels of governance, and the groups of which names are missing. */
export const GOVERNANCE_ANCHOR = 'governo'
export const UNNAMED_ANCHOR = 'senza-nomi'

/** Section of an entity page that lists what the entity offers. */
export const SERVICES_ANCHOR = 'servizi'

const PAGE_OF: Readonly<Partial<Record<EntityType, string>>> = {
  ACTOR: ROUTES.actor,
  PROJECT: ROUTES.project,
  LOCAL_NODE: ROUTES.group,
  GOVERNANCE_BODY: ROUTES.group,
  EVENT: ROUTES.event,
  MUNICIPALITY: ROUTES.municipality,
}

/** Address of the page of an entity, or null where its type has no page: `actor:smp` → `/attori/smp`. */
export function entityPath(id: string): string | null {
  const type = entityTypeOf(id)
  const page = type === null ? undefined : PAGE_OF[type]
  if (page === undefined) return null
  return page.replace('$slug', encodeURIComponent(id.slice(id.indexOf(':') + 1)))
}

/** Ids that the end of an address can mean: a slug alone is of any type of its page, a whole id (with a colon) itself. */
export function idsOfSlug(slug: string, types: readonly EntityType[]): string[] {
  return slug.includes(':') ? [slug] : types.map((type) => `${ENTITIES[type].idPrefix}:${slug}`)
}

/** Address of one adhesion on its way: `adhesion:01j…` → `/adesioni/01j…`. */
export function casePath(id: string): string {
  return ROUTES.adhesionCase.replace('$slug', encodeURIComponent(id.slice(id.indexOf(':') + 1)))
}

/** Where ties are listed that nobody has confirmed for so many months. */
export function stalePath(months: number): string {
  return `${ROUTES.inbox}?${PARAMS.months}=${months}#da-rivedere`
}

/** Address at which the record of an actor is completed. */
export function completePath(id: string): string {
  return `${ROUTES.registration}?${PARAMS.entity}=${id}`
}

/** Address by which an adherent confirms its ties; its code is never sent with the request for the page. */
export function confirmPath(code: string): string {
  return `${ROUTES.confirm}#${code}`
}

/** Address of the network with one entity selected. */
export function networkPath(selection: string | null): string {
  return selection === null ? ROUTES.network : `${ROUTES.network}?${PARAMS.selection}=${selection}`
}

/** Where the page of sources tells of one of them. */
export function sourcePath(id: string): string {
  return `${ROUTES.sources}#${id}`
}

/** Address of a view behind a link; what the link is made of is never sent to a server. */
export function sharedPath(secret: string): string {
  return `${ROUTES.shared}#${secret}`
}

/** Address of an import: `import:01j…` → `/importa/01j…`. */
export function importPath(id: string): string {
  return ROUTES.import.replace('$slug', encodeURIComponent(id.slice(id.indexOf(':') + 1)))
}

/** Address of the network of one micro-area. */
export function areaPath(id: string): string {
  return `${ROUTES.network}?${PARAMS.areas}=${id}`
}

/** Address of the sign-in page that returns to another. */
export function signInPath(back: string): string {
  return back === ROUTES.home || back.startsWith(ROUTES.signIn)
    ? ROUTES.signIn
    : `${ROUTES.signIn}?${new URLSearchParams({ [PARAMS.back]: back })}`
}

/** Section of the research page that holds the editor. */
export const PLAYGROUND_ANCHOR = 'prova'

/** Address of the research page with one example in the editor. */
export function examplePath(name: string): string {
  return `${ROUTES.research}?${PARAMS.example}=${name}#${PLAYGROUND_ANCHOR}`
}

/** Address of what is on record about one entity or tie. */
export function logPath(subject: string): string {
  return `${ROUTES.log}?${PARAMS.subject}=${subject}`
}

/** Address of the page that merges two actors; the second may still have to be chosen. */
export function mergePath(keep: string, merge: string | null = null): string {
  const first = `${ROUTES.merge}?${PARAMS.keep}=${keep}`
  return merge === null ? first : `${first}&${PARAMS.merge}=${merge}`
}

/** Address of a new survey sheet for one cell of the gap matrix. */
export function surveySheetPath(area: string, need: string): string {
  return `${ROUTES.surveySheet}?${PARAMS.area}=${area}&${PARAMS.need}=${need}`
}
