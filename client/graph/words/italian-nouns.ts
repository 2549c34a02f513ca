import type { EventKind, ProjectKind } from '#graph-schema/model/entity.ts'

type Gender = 'm' | 'f'

/** A noun that names begin with. `invariable`: the plural looks the same ("società"). */
export interface Noun {
  readonly gender: Gender
  readonly plural: boolean
  readonly invariable?: true
}

const MASCULINE =
  'accordo approccio assessorato bando centro codice collegio comitato comune consorzio corriere coordinamento distretto ' +
  'ente ecomuseo fondo forum gruppo incontro istituto manifesto ministero museo nucleo oratorio ordine ospedale patto piano ' +
  'polo progetto programma protocollo questionario seminario servizio sindacato sportello studio tavolo vademecum'
const FEMININE =
  'agenzia anpi asl associazione azienda banca biblioteca camera caritas carta casa cgil cisl confederazione cooperativa ' +
  'costituzione creazione diaconia diocesi federazione fine fondazione giunta impresa indagine mappatura misura mutua ' +
  'parrocchia provincia pubblicazione regione rete scuola strategia tavola uil uncem unione usl'
const MASCULINE_PLURAL =
  'altri bandi comuni consorzi enti firmatari patti progetti seminari servizi sindacati soci soggetti sportelli'
const FEMININE_PLURAL =
  'acli adesioni altre associazioni aziende cooperative imprese misure organizzazioni scuole strutture unioni'
const FEMININE_INVARIABLE = 'attività città comunità società università'

function list(words: string, noun: Noun): readonly (readonly [string, Noun])[] {
  return words.split(' ').map((word) => [word, noun] as const)
}

const NOUNS: ReadonlyMap<string, Noun> = new Map([
  ...list(MASCULINE, { gender: 'm', plural: false }),
  ...list(FEMININE, { gender: 'f', plural: false }),
  ...list(MASCULINE_PLURAL, { gender: 'm', plural: true }),
  ...list(FEMININE_PLURAL, { gender: 'f', plural: true }),
  ...list(FEMININE_INVARIABLE, { gender: 'f', plural: false, invariable: true }),
])

const NUMERALS: ReadonlySet<string> = new Set('due tre quattro cinque sei sette otto nove dieci'.split(' '))

/**
 * The noun that a name begins with, or null where the name is not a phrase with a known noun ("Idea – Agenzia per il
 * Lavoro" is called by its first word alone). After a numeral the second word decides.
 */
export function findNoun(name: string): Noun | null {
  const [first = '', second = ''] = name.toLocaleLowerCase('it').split(/[\s'’]+/u)
  if (NUMERALS.has(first)) {
    const counted = NOUNS.get(second)
    return counted === undefined ? null : { ...counted, plural: true }
  }
  return NOUNS.get(first) ?? null
}

/** What to call a project or event whose name has no noun of its own: "il progetto Ripartiamo insieme". */
export const UNDERTAKING_NOUNS: Readonly<Record<ProjectKind | EventKind, { word: string; noun: Noun }>> = {
  PACT: { word: 'patto', noun: { gender: 'm', plural: false } },
  PROJECT: { word: 'progetto', noun: { gender: 'm', plural: false } },
  PROJECT_GROUP: { word: 'progetti', noun: { gender: 'm', plural: true } },
  CALL: { word: 'bando', noun: { gender: 'm', plural: false } },
  STRATEGY: { word: 'strategia', noun: { gender: 'f', plural: false } },
  PROTOCOL: { word: 'protocollo', noun: { gender: 'm', plural: false } },
  CHARTER: { word: 'carta', noun: { gender: 'f', plural: false } },
  STUDY: { word: 'studio', noun: { gender: 'm', plural: false } },
  ACTIVITY: { word: 'attività', noun: { gender: 'f', plural: false } },
  APPROACH: { word: 'approccio', noun: { gender: 'm', plural: false } },
  PUBLICATION: { word: 'pubblicazione', noun: { gender: 'f', plural: false } },
  NETWORK: { word: 'rete', noun: { gender: 'f', plural: false } },
  EARLIER_PACT: { word: 'patto', noun: { gender: 'm', plural: false } },
  AGREEMENT: { word: 'accordo', noun: { gender: 'm', plural: false } },
  SEMINAR: { word: 'seminario', noun: { gender: 'm', plural: false } },
  SEMINAR_SERIES: { word: 'ciclo di seminari', noun: { gender: 'm', plural: false } },
  DESK: { word: 'sportello', noun: { gender: 'm', plural: false } },
  SURVEY: { word: 'rilevazione', noun: { gender: 'f', plural: false } },
  MILESTONE: { word: 'tappa', noun: { gender: 'f', plural: false } },
  MEETING: { word: 'incontro', noun: { gender: 'm', plural: false } },
  RESEARCH: { word: 'ricerca', noun: { gender: 'f', plural: false } },
  PROPOSAL: { word: 'proposta', noun: { gender: 'f', plural: false } },
  ACTION: { word: 'azione', noun: { gender: 'f', plural: false } },
}
