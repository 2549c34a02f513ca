import type { ActorKind } from '#graph-schema/model/actor.ts'
import type { ActorCategory } from '#graph-schema/model/actor-category.ts'

/**
 * Words for a fictional network. Every name carries one that says so – esempio, prova, finto, immaginario … – and no
 * comune, valley or body of these names exists.
 */

/** What a body calls itself, by kind; each already says that it is made up. */
export const ACTOR_FORMS: Readonly<Record<ActorKind, readonly string[]>> = {
  PUBLIC_BODY: ['Ente Esempio', 'Consorzio Pubblico di Prova', 'Ufficio Immaginario', 'Agenzia Fittizia'],
  HEALTH: ['Poliambulatorio Esempio', 'Casa della Salute Immaginaria', 'Distretto Sanitario di Prova'],
  SOCIAL_COOPERATIVE: [
    'Cooperativa Esempio',
    'Cooperativa Sociale di Prova',
    'Consorzio Sociale Immaginario',
    'Cooperativa Fittizia',
  ],
  MUTUALITY: ['Mutua Esempio', 'Società di Mutuo Soccorso Immaginaria', 'Cassa Mutua di Prova'],
  CIVIL_SOCIETY: [
    'Associazione Esempio',
    'Circolo Immaginario',
    'Comitato di Prova',
    'Gruppo Volontari Fittizio',
    'Parrocchia Immaginaria',
  ],
  UNION: ['Sindacato Esempio', 'Camera del Lavoro Immaginaria', 'Unione Lavoratori di Prova'],
  TRADE_ASSOCIATION: ['Associazione Artigiani di Prova', 'Unione Commercianti Esempio', 'Federazione Fittizia'],
  BUSINESS: [
    'Officina Esempio',
    'Panificio Immaginario',
    'Falegnameria di Prova',
    'Impresa Fittizia',
    'Bottega Esempio',
  ],
  PROFESSION: ['Studio Esempio', 'Ordine Immaginario', 'Studio Associato di Prova'],
  KNOWLEDGE: ['Scuola Esempio', 'Biblioteca Immaginaria', 'Centro di Formazione di Prova', 'Istituto Fittizio'],
  MIXED: ['Rete Esempio', 'Tavolo Immaginario', 'Coordinamento di Prova'],
}

/** Whom a body is told to be, where its form says so. */
export const CATEGORIES_OF_FORMS: Readonly<Record<string, readonly ActorCategory[]>> = {
  'Parrocchia Immaginaria': ['RELIGIOUS_COMMUNITY'],
  'Circolo Immaginario': ['ASSOCIATION', 'SENIOR_CENTRE'],
  'Comitato di Prova': ['INFORMAL_GROUP'],
  'Scuola Esempio': ['SCHOOL'],
  'Biblioteca Immaginaria': ['LIBRARY'],
  'Centro di Formazione di Prova': ['TRAINING_BODY'],
  'Associazione Artigiani di Prova': ['EMPLOYERS_ASSOCIATION', 'CRAFTSPEOPLE'],
  'Unione Commercianti Esempio': ['EMPLOYERS_ASSOCIATION', 'SHOPKEEPERS'],
  'Falegnameria di Prova': ['SMALL_BUSINESS', 'CRAFTSPEOPLE'],
  'Bottega Esempio': ['SMALL_BUSINESS', 'SHOPKEEPERS'],
}

/** Whom a body is told to be, where only its kind says so. */
export const CATEGORIES_OF_KINDS: Readonly<Partial<Record<ActorKind, readonly ActorCategory[]>>> = {
  PUBLIC_BODY: ['PUBLIC_BODY'],
  SOCIAL_COOPERATIVE: ['THIRD_SECTOR_BODY'],
  CIVIL_SOCIETY: ['ASSOCIATION'],
  UNION: ['TRADE_UNION'],
  TRADE_ASSOCIATION: ['EMPLOYERS_ASSOCIATION'],
  BUSINESS: ['BUSINESS'],
}

/** Second part of a name. */
export const ACTOR_WORDS: readonly string[] = [
  ...['Aquilone', 'Arcobaleno', 'Argilla', 'Aurora', 'Banderuola', 'Barchetta', 'Biglia', 'Boccale', 'Bottone'],
  ...['Bussola', 'Calamita', 'Campanella', 'Candela', 'Capriola', 'Carillon', 'Carrucola', 'Cartolina', 'Castagna'],
  ...['Chiocciola', 'Ciliegia', 'Clessidra', 'Cometa', 'Coriandolo', 'Crisalide', 'Dondolo', 'Fagiolo', 'Fanale'],
  ...['Farfalla', 'Fionda', 'Fisarmonica', 'Fragola', 'Gabbiano', 'Gelsomino', 'Ghianda', 'Ghirlanda', 'Girandola'],
  ...['Girasole', 'Gomitolo', 'Grillo', 'Imbuto', 'Lampione', 'Lanterna', 'Libellula', 'Lucciola', 'Lumaca'],
  ...['Mandorla', 'Maniglia', 'Margherita', 'Marionetta', 'Meridiana', 'Mongolfiera', 'Mulinello', 'Nocciola'],
  ...['Nuvola', 'Ombrello', 'Orologio', 'Papavero', 'Pennello', 'Pentola', 'Pettirosso', 'Pigna', 'Pinzimonio'],
  ...['Pomello', 'Quadrifoglio', 'Quercia', 'Raggiera', 'Ranuncolo', 'Rastrello', 'Ricciolo', 'Rocchetto', 'Rugiada'],
  ...['Sassolino', 'Scarabeo', 'Scintilla', 'Scoiattolo', 'Setaccio', 'Spugna', 'Stella', 'Stivale', 'Tamburo'],
  ...['Tartufo', 'Tazzina', 'Telescopio', 'Timone', 'Trottola', 'Tulipano', 'Turbine', 'Vagone', 'Valigia'],
  ...['Vaniglia', 'Ventaglio', 'Viola', 'Zampogna', 'Zattera', 'Zefiro', 'Zucchero', 'Zufolo'],
]

/** Comuni that are on no map. */
export const COMUNI: readonly string[] = [
  ...['Borgofinto', 'Valprova', 'Montesempio', 'Collefittizio', 'Pianimmaginaria', 'Roccafinta', 'Villaprova'],
  ...['Pontesempio', 'Casalfinto', 'Boscoimmaginario', 'Rivafittizia', 'Cortefinta', 'Fontesempio', 'Pratoprova'],
  ...['Torrefinta', 'Selvafittizia', 'Montefinto', 'Vallesempio', 'Campofinto', 'Borgoprova', 'Serrafinta'],
  ...['Collesempio', 'Pieveprova', 'Castelfinto', 'Rocchesempio', 'Lagofinto', 'Montimmaginario', 'Guadoprova'],
  ...['Chiusafinta', 'Poggiofittizio', 'Alpefinta', 'Ripaprova', 'Villesempio', 'Pianfinto', 'Mulinesempio'],
  ...['Costafinta', 'Borgoesempio', 'Vignaprova', 'Fontefinta', 'Strettafinta', 'Oltrefinta', 'Campoprova'],
  ...['Vadofittizio', 'Cascinesempio', 'Rivoprova', 'Pontefinto', 'Vallefinta'],
]

export const MICRO_AREAS: readonly string[] = [
  'Valle Immaginaria',
  'Piana di Prova',
  'Colline Esempio',
  'Alta Valle Fittizia',
  'Bassa Valle Fittizia',
  'Conca Finta',
  'Riviera di Prova',
]

export const NEEDS: readonly string[] = [
  'Cure di prova',
  'Anziani (esempio)',
  'Infanzia (esempio)',
  'Autonomia (esempio)',
  'Casa (esempio)',
  'Lavoro (esempio)',
  'Formazione (esempio)',
  'Mobilità (esempio)',
  'Protezione (esempio)',
  'Socialità (esempio)',
  'Accoglienza (esempio)',
  'Informazione (esempio)',
]

export const PROJECT_FORMS: readonly string[] = [
  'Progetto Esempio',
  'Protocollo Immaginario',
  'Bando di Prova',
  'Percorso Fittizio',
  'Accordo di Prova',
]

export const EVENT_FORMS: readonly string[] = [
  'Seminario Esempio',
  'Sportello Immaginario',
  'Incontro di Prova',
  'Questionario Fittizio',
]

export const SERVICE_FORMS: readonly string[] = [
  'Servizio Esempio',
  'Ascolto Immaginario',
  'Trasporto di Prova',
  'Consulenza Fittizia',
]
