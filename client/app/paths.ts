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
  themes: '/temi',
  theme: '/temi/$slug',
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
  /** Id of the micro-area that is looked at. */
  area: 'area',
  /** Id of a need. */
  need: 'bisogno',
  /** Of whom a need is: `imprese`, `lavoratori`, `famiglie` or `cittadinanza`. */
  forWhom: 'per',
  /** What the shades of the map tell. */
  figure: 'figura',
  /** Whether the map shows boundaries (default, where there are any) or is schematic. */
  map: 'mappa',
  /** Whether the network is drawn over the map: `si`, or absent. */
  overlay: 'rete',
  /** Id of the theme on which empty chairs are looked for. */
  theme: 'tema',
  /** Themes. */
  themes: 'temi',
  /** What is supposed, without being written: ids of an actor, a need and a micro-area, or of two actors. */
  supposed: 'ipotesi',
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
  /** Id of what the record is about. */
  subject: 'attore',
  /** Id of the account that did something. */
  person: 'persona',
  /** Acts that are looked for together. */
  act: 'atto',
  /** Id of an import. */
  batch: 'importazione',
  /** Of two actors that are merged, the one that stays, and the other. */
  keep: 'a',
  merge: 'b',
  /** Slug under which an actor was asked that has been merged into another. */
  formerly: 'prima',
  /** For how many months nobody has confirmed a tie that is looked for. */
  months: 'mesi',
  /** Name of an example query. */
  example: 'esempio',
  /** Text of a GraphQL query. */
  query: 'domanda',
  /** Its variables, as JSON. */
  variables: 'variabili',
} as const

/** Sections of the page of groups: the levels of governance, and the groups of which names are missing. */
export const GOVERNANCE_ANCHOR = 'governo'
export const UNNAMED_ANCHOR = 'senza-nomi'

/** Section of an entity page that lists what the entity offers. */
export const SERVICES_ANCHOR = 'servizi'

/** Address of the sign-in page that returns to another. */
export function signInPath(back: string): string {
  return back === ROUTES.home || back.startsWith(ROUTES.signIn)
    ? ROUTES.signIn
    : `${ROUTES.signIn}?${new URLSearchParams({ [PARAMS.back]: back })}`
}

/** Section of the research page that holds the editor. */
export const PLAYGROUND_ANCHOR = 'prova'
