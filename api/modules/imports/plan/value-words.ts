import type { ActorKind, SIZE_CLASSES } from '#graph-schema/model/actor.ts'
import type { THIRD_SECTOR_SECTIONS } from '#graph-schema/model/actor-category.ts'
import { nameKey, searchKey } from '#graph-schema/model/search-key.ts'

type Section = (typeof THIRD_SECTOR_SECTIONS)[number]
type SizeClass = (typeof SIZE_CLASSES)[number]

/** Words by which tables tell the kind of an actor, Italian and English. */
const KIND_WORDS: Readonly<Record<ActorKind, readonly string[]>> = {
  PUBLIC_BODY: ['ente pubblico', 'pubblico', 'comune', 'ente locale', 'pubblica amministrazione', 'pa', 'public body'],
  HEALTH: ['sanita', 'ente sanitario', 'asl', 'azienda sanitaria', 'health'],
  SOCIAL_COOPERATIVE: ['cooperativa sociale', 'cooperazione sociale', 'coop sociale', 'cooperativa'],
  MUTUALITY: ['mutualita', 'mutua', 'societa di mutuo soccorso', 'mutuo soccorso', 'soms', 'mutual society'],
  CIVIL_SOCIETY: [
    'associazione',
    'associazioni',
    'terzo settore',
    'odv',
    'aps',
    'fondazione',
    'parrocchia',
    'comunita religiosa',
    'ente religioso',
    'volontariato',
    'association',
    'foundation',
  ],
  UNION: ['sindacato', 'sindacati', 'organizzazione sindacale', 'trade union'],
  TRADE_ASSOCIATION: ['associazione di categoria', 'associazioni di categoria', 'associazione datoriale'],
  BUSINESS: ['impresa', 'imprese', 'imprese e consorzi', 'azienda', 'privato', 'consorzio', 'ditta', 'company', 'firm'],
  PROFESSION: ['ordine professionale', 'professionista', 'professionisti', 'ordine', 'studio professionale'],
  KNOWLEDGE: ['formazione', 'scuola', 'universita', 'ente di formazione', 'ricerca', 'media', 'school', 'training'],
  MIXED: ['misto', 'gruppo misto'],
}

/** Words of a name that leave no doubt about the kind. The first that fits decides. */
const KIND_BY_NAME: readonly (readonly [words: RegExp, kind: ActorKind])[] = [
  [/^(?:comune|citta|unione (?:montana|dei comuni)|provincia|regione)\b/u, 'PUBLIC_BODY'],
  [/\b(?:asl|azienda sanitaria|ospedale)\b/u, 'HEALTH'],
  [/\b(?:mutuo soccorso|mutua|soms)\b/u, 'MUTUALITY'],
  [/\b(?:cooperativa sociale|coop sociale|s c s|scs)\b/u, 'SOCIAL_COOPERATIVE'],
  [/\b(?:sindacato|cgil|cisl|uil)\b/u, 'UNION'],
  [/\b(?:confartigianato|confcommercio|confesercenti|coldiretti|confindustria|cna)\b/u, 'TRADE_ASSOCIATION'],
  [/\bordine (?:dei|degli|delle)\b/u, 'PROFESSION'],
  [/\b(?:istituto comprensivo|liceo|scuola|universita|agenzia formativa)\b/u, 'KNOWLEDGE'],
  [/\b(?:associazione|odv|aps|onlus|fondazione|parrocchia|pro loco|circolo|comitato|oratorio)\b/u, 'CIVIL_SOCIETY'],
  [/\b(?:s r l|srl|s p a|spa|s n c|snc|s a s|sas|ditta)\b/u, 'BUSINESS'],
]

const SECTION_WORDS: Readonly<Record<Section, readonly string[]>> = {
  VOLUNTEERING: ['odv', 'organizzazione di volontariato', 'volontariato', 'a'],
  SOCIAL_PROMOTION: ['aps', 'associazione di promozione sociale', 'promozione sociale', 'b'],
  PHILANTHROPIC: ['ente filantropico', 'enti filantropici', 'c'],
  SOCIAL_ENTERPRISE: ['impresa sociale', 'imprese sociali', 'cooperativa sociale', 'd'],
  NETWORK: ['rete associativa', 'reti associative', 'e'],
  MUTUAL_AID: ['societa di mutuo soccorso', 'mutuo soccorso', 'f'],
  OTHER: ['altro ets', 'altri ets', 'altro ente del terzo settore', 'ets', 'g'],
}

const SIZE_WORDS: Readonly<Record<SizeClass, readonly string[]>> = {
  MICRO: ['microimpresa'],
  SMALL: ['piccola', 'piccola impresa'],
  MEDIUM: ['media', 'media impresa'],
  LARGE: ['grande', 'grande impresa'],
}

const ROLE_WORDS = {
  SIGNED: ['firmato', 'firmata', 'ha firmato', 'sottoscritto', 'sottoscritta', 'ha aderito', 'aderente', 'si', 'yes'],
  DECIDED: ['deciso', 'decisa', 'ha deciso', 'ha deciso di aderire', 'deliberato', 'deliberata', 'in corso'],
} as const

const readKinds = readerOf(KIND_WORDS)
const readSections = readerOf(SECTION_WORDS)

/** The kind that a word of a table tells, its code included; null where it is none that we know. */
export function readKind(text: string): ActorKind | null {
  return readKinds(text)
}

/** The kind that a name tells by itself: "Comune di Porte"; null where it does not. */
export function kindOfName(name: string): ActorKind | null {
  const key = nameKey(name)
  return KIND_BY_NAME.find(([words]) => words.test(key))?.[1] ?? null
}

/** The section of the register of the third sector, by its letter, acronym or name. */
export function readSection(text: string): Section | null {
  return readSections(text.replace(/^(?:lettera|sezione|sez\.?)\s+/iu, ''))
}

export const readSizeClass: (text: string) => SizeClass | null = readerOf(SIZE_WORDS)

/** Whether an adhesion is signed or only decided. */
export const readAdhesionRole: (text: string) => 'SIGNED' | 'DECIDED' | null = readerOf(ROLE_WORDS)

function readerOf<Code extends string>(
  words: Readonly<Record<Code, readonly string[]>>,
): (text: string) => Code | null {
  const byKey = new Map<string, Code>()
  for (const code in words) for (const word of [code, ...words[code]]) byKey.set(searchKey(word), code)
  return (text) => byKey.get(searchKey(text)) ?? null
}
