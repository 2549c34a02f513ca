import type { LayoutGraph, LayoutTie, LayoutVertex } from '../contract.ts'

/**
 * The vademecum's network as a layout sees it: 41 actors, 15 projects, 10 events and their 81 relations, with the ids
 * and names of the seed and the sizes of the marks on the canvas. A fixture of the layout's tests: the data people see
 * is in the seed.
 */

type VertexRow = readonly [id: string, kind: string, label: string, acronym?: string]
type TieRow = readonly [id: string, source: string, target: string, kind: string, role: string | null]

/** Bodies that stand for members who are not named: drawn with a second outline. */
const COLLECTIVE: ReadonlySet<string> = new Set([
  'actor:coesa_coop',
  'actor:sindacati',
  'actor:soci_cpe',
  'actor:soci_smp',
  'actor:soggetti_attuatori_wecare',
  'actor:soms_pinerolese',
  'actor:strutture_convenzionate',
])

const VERTICES: readonly VertexRow[] = [
  ['actor:smp', 'MUTUALITY', 'Società Mutua Piemonte ETS', 'SMP'],
  ['actor:soms_pinerolese', 'MUTUALITY', 'Società di Mutuo Soccorso del Pinerolese'],
  ['actor:fimiv', 'MUTUALITY', 'Federazione Italiana Mutualità Integrativa Volontaria', 'FIMIV'],
  ['actor:musa', 'MUTUALITY', 'Consorzio Mu.Sa.'],
  ['actor:ministero_sanita', 'PUBLIC_BODY', 'Ministero della Sanità'],
  ['actor:assessorato_reg_polsoc', 'PUBLIC_BODY', 'Assessorato Regionale alle Politiche Sociali'],
  ['actor:regione_piemonte', 'PUBLIC_BODY', 'Regione Piemonte'],
  ['actor:aslto3', 'HEALTH', 'ASL TO3'],
  ['actor:ciss', 'PUBLIC_BODY', 'Consorzio Intercomunale Servizi Sociali di Pinerolo', 'CISS'],
  ['actor:cpe', 'BUSINESS', 'Consorzio Pinerolo Energia', 'CPE'],
  ['actor:acea', 'BUSINESS', 'Acea Pinerolese Industriale SpA'],
  ['actor:coesa', 'SOCIAL_COOPERATIVE', 'Consorzio COESA', 'COESA'],
  ['actor:coesa_coop', 'SOCIAL_COOPERATIVE', 'Cinque cooperative sociali del Consorzio COESA'],
  ['actor:idea', 'SOCIAL_COOPERATIVE', 'Idea – Agenzia per il Lavoro'],
  ['actor:ministero_lavoro', 'PUBLIC_BODY', 'Ministero del Lavoro'],
  ['actor:cfiq', 'KNOWLEDGE', "Consorzio per la Formazione, l'Innovazione e la Qualità di Pinerolo", 'CFIQ'],
  ['actor:fenapi', 'TRADE_ASSOCIATION', 'FENAPI – Federazione Nazionale Autonoma Piccoli Imprenditori', 'FENAPI'],
  ['actor:siamo_impresa', 'TRADE_ASSOCIATION', 'Siamo Impresa'],
  ['actor:psw', 'KNOWLEDGE', 'Percorsi di Secondo Welfare'],
  ['actor:centro_einaudi', 'KNOWLEDGE', 'Centro di Ricerca Luigi Einaudi di Torino'],
  ['actor:unimi', 'KNOWLEDGE', 'Università degli Studi di Milano'],
  ['actor:corriere', 'KNOWLEDGE', 'Corriere della Sera'],
  ['actor:sindacati', 'UNION', 'Sindacati'],
  ['actor:acli', 'CIVIL_SOCIETY', 'Acli', 'ACLI'],
  ['actor:uncem', 'PUBLIC_BODY', 'Uncem', 'UNCEM'],
  ['actor:diaconia_valdese', 'CIVIL_SOCIETY', 'Diaconia Valdese'],
  ['actor:comune_pinerolo', 'PUBLIC_BODY', 'Comune di Pinerolo'],
  ['actor:intessere', 'SOCIAL_COOPERATIVE', 'Cooperativa Intessere'],
  ['actor:odcec_torino', 'PROFESSION', 'Ordine dei Dottori Commercialisti e degli Esperti Contabili di Torino'],
  ['actor:oas_piemonte', 'PROFESSION', 'Ordine degli Assistenti Sociali del Piemonte'],
  ['actor:citta_metro_torino', 'PUBLIC_BODY', 'Città Metropolitana di Torino'],
  ['actor:comune_luserna', 'PUBLIC_BODY', 'Comune di Luserna San Giovanni'],
  ['actor:comune_porte', 'PUBLIC_BODY', 'Comune di Porte'],
  ['actor:comune_pomaretto', 'PUBLIC_BODY', 'Comune di Pomaretto'],
  ['actor:soci_cpe', 'MIXED', 'Soci del CPE (oltre 60)'],
  ['actor:soggetti_attuatori_wecare', 'MIXED', 'Soggetti attuatori di progetti WeCaRe del territorio'],
  ['actor:strutture_convenzionate', 'HEALTH', 'Strutture convenzionate di SMP'],
  ['actor:soci_smp', 'MUTUALITY', 'Soci di SMP'],
  ['actor:cpi', 'PUBLIC_BODY', "Centro per l'impiego"],
  ['actor:fse_fesr', 'PUBLIC_BODY', 'Fondo sociale europeo e Fondo europeo di sviluppo regionale'],
  ['governance-body:tavolo_wecare', 'GOVERNANCE_BODY', 'Tavolo di confronto dei soggetti attuatori WeCaRe'],
  [
    'project:progetto_patto',
    'PROJECT',
    'Verso un patto di welfare territoriale del Pinerolese e delle Valli Olimpiche',
  ],
  ['project:patto', 'PROJECT', 'Patto di welfare territoriale del Pinerolese e delle Valli Olimpiche'],
  ['project:wecare', 'PROJECT', 'WE.CA.RE.'],
  [
    'project:bando_2',
    'PROJECT',
    'Bando regionale 2 «Disseminazione e diffusione del welfare aziendale tramite enti aggregatori»',
    'Bando 2',
  ],
  [
    'project:bando_3',
    'PROJECT',
    'Bando 3 Welfare Aziendale «Progettazione e attivazione di welfare aziendale»',
    'Bando 3',
  ],
  ['project:ripartiamo_insieme', 'PROJECT', 'Ripartiamo insieme'],
  ['project:protocollo_2016', 'PROJECT', "Protocollo d'intesa Assessorato Regionale alle Politiche Sociali – FIMIV"],
  ['project:patti_territoriali', 'PROJECT', 'Patti Territoriali (residui)'],
  ['project:altri_wecare', 'PROJECT', 'Altri progetti WeCaRe del territorio'],
  ['project:indagine_socioeconomica', 'PROJECT', 'Indagine socio-economica del Pinerolese'],
  ['project:mappatura_bisogni', 'PROJECT', 'Mappatura dei bisogni per micro-aree'],
  ['project:diversity', 'PROJECT', 'Approccio del Diversity management'],
  ['project:vademecum', 'PROJECT', 'Vademecum'],
  ['project:rete_diffusa', 'PROJECT', 'Rete diffusa'],
  ['project:codice_identitario', 'PROJECT', 'Codice Identitario delle Società di Mutuo Soccorso'],
  ['event:apericene', 'EVENT', 'Seminari informativi in forma di apericena a km 0'],
  ['event:sportello_fisso', 'EVENT', 'Sportello fisso presso la sede legale'],
  ['event:sportello_itinerante', 'EVENT', 'Sportello itinerante presso i Comuni'],
  ['event:sem_tecnici', 'EVENT', 'Seminari tecnico specialistici'],
  ['event:sem_commercialisti', 'EVENT', 'Seminario per professionisti con i commercialisti'],
  ['event:sem_assistenti_sociali', 'EVENT', 'Seminario per professionisti con gli assistenti sociali'],
  ['event:questionario', 'EVENT', 'Questionario su bisogni e conoscenza dei servizi'],
  ['event:costituzione_tavolo', 'EVENT', 'Creazione del tavolo di confronto WeCaRe'],
  ['event:fine_lockdown', 'EVENT', 'Fine del primo lockdown e lancio di Ripartiamo insieme'],
  ['event:adesioni_patto', 'EVENT', 'Adesioni al patto di attori non coinvolti nel progetto'],
]

const TIES: readonly TieRow[] = [
  ['tie:r01', 'actor:soms_pinerolese', 'actor:smp', 'Founding', 'FOUNDED'],
  ['tie:r02', 'actor:smp', 'actor:fimiv', 'Membership', 'ADHERENT'],
  ['tie:r03', 'actor:smp', 'actor:musa', 'Membership', 'ADHERENT'],
  ['tie:r04', 'actor:smp', 'actor:ministero_sanita', 'Recognition', 'REGISTERED'],
  ['tie:r05', 'actor:smp', 'project:protocollo_2016', 'Participation', 'SIGNATORY'],
  ['tie:r06', 'actor:assessorato_reg_polsoc', 'project:protocollo_2016', 'Participation', 'PARTY'],
  ['tie:r07', 'actor:fimiv', 'project:protocollo_2016', 'Participation', 'PARTY'],
  ['tie:r08', 'actor:aslto3', 'project:protocollo_2016', 'Participation', 'ADOPTER'],
  ['tie:r09', 'actor:ciss', 'project:protocollo_2016', 'Participation', 'ADOPTER'],
  ['tie:r10', 'actor:assessorato_reg_polsoc', 'actor:regione_piemonte', 'Membership', 'PART'],
  ['tie:r11', 'actor:smp', 'actor:strutture_convenzionate', 'Contract', null],
  ['tie:r12', 'actor:soci_smp', 'actor:smp', 'Membership', 'MEMBER'],
  ['tie:r13', 'actor:smp', 'project:progetto_patto', 'Participation', 'PROMOTER'],
  ['tie:r14', 'actor:coesa', 'project:progetto_patto', 'Participation', 'PARTNER'],
  ['tie:r15', 'actor:idea', 'project:progetto_patto', 'Participation', 'PARTNER'],
  ['tie:r16', 'actor:cpe', 'project:progetto_patto', 'Participation', 'PARTNER'],
  ['tie:r17', 'actor:cfiq', 'project:progetto_patto', 'Participation', 'PARTNER'],
  ['tie:r18', 'actor:fenapi', 'project:progetto_patto', 'Participation', 'PARTNER'],
  ['tie:r19', 'actor:siamo_impresa', 'project:progetto_patto', 'Participation', 'PARTNER'],
  ['tie:r20', 'actor:psw', 'project:progetto_patto', 'Participation', 'EVALUATOR'],
  ['tie:r21', 'actor:ciss', 'project:progetto_patto', 'Participation', 'COLLABORATOR'],
  ['tie:r22', 'actor:aslto3', 'project:progetto_patto', 'Participation', 'COLLABORATOR'],
  ['tie:r23', 'project:bando_2', 'project:progetto_patto', 'Funding', 'FUNDS'],
  ['tie:r24', 'actor:regione_piemonte', 'project:bando_2', 'Participation', 'ISSUER'],
  ['tie:r25', 'actor:regione_piemonte', 'project:bando_3', 'Participation', 'ISSUER'],
  ['tie:r26', 'actor:fse_fesr', 'project:progetto_patto', 'Funding', 'CO_FUNDS'],
  ['tie:r27', 'project:progetto_patto', 'project:bando_3', 'Link', 'INFORMS'],
  ['tie:r28', 'actor:acea', 'actor:cpe', 'Membership', 'LEADER'],
  ['tie:r29', 'actor:acea', 'actor:cpe', 'Founding', 'PROMOTED'],
  ['tie:r30', 'actor:soci_cpe', 'actor:cpe', 'Membership', 'MEMBER'],
  ['tie:r31', 'actor:coesa', 'actor:cpe', 'Membership', 'MEMBER'],
  ['tie:r32', 'actor:coesa', 'actor:smp', 'Membership', 'ADHERENT'],
  ['tie:r33', 'actor:coesa_coop', 'actor:coesa', 'Membership', 'MEMBER'],
  ['tie:r34', 'actor:idea', 'actor:cpe', 'Collaboration', null],
  ['tie:r35', 'actor:idea', 'actor:smp', 'Collaboration', null],
  ['tie:r36', 'actor:idea', 'actor:ministero_lavoro', 'Recognition', 'AUTHORISED'],
  ['tie:r37', 'actor:cfiq', 'actor:ciss', 'Collaboration', null],
  ['tie:r38', 'actor:siamo_impresa', 'actor:fenapi', 'Membership', 'PART'],
  ['tie:r39', 'actor:centro_einaudi', 'actor:psw', 'Founding', 'FOUNDED'],
  ['tie:r40', 'actor:unimi', 'actor:psw', 'Collaboration', null],
  ['tie:r41', 'actor:corriere', 'actor:psw', 'Collaboration', null],
  ['tie:r42', 'actor:sindacati', 'actor:psw', 'Collaboration', null],
  ['tie:r43', 'actor:cpe', 'project:ripartiamo_insieme', 'Participation', 'LAUNCHER'],
  ['tie:r44', 'actor:sindacati', 'project:ripartiamo_insieme', 'Participation', 'LAUNCHER'],
  ['tie:r45', 'project:progetto_patto', 'project:ripartiamo_insieme', 'Link', 'INTEGRATES'],
  ['tie:r46', 'actor:sindacati', 'project:patto', 'Adhesion', 'DECIDED'],
  ['tie:r47', 'actor:acli', 'project:patto', 'Adhesion', 'DECIDED'],
  ['tie:r48', 'actor:uncem', 'project:patto', 'Adhesion', 'DECIDED'],
  ['tie:r49', 'actor:diaconia_valdese', 'project:patto', 'Adhesion', 'DECIDED'],
  ['tie:r50', 'actor:comune_pinerolo', 'project:patto', 'Adhesion', 'DECIDED'],
  ['tie:r51', 'actor:intessere', 'project:patto', 'Adhesion', 'DECIDED'],
  ['tie:r52', 'actor:soggetti_attuatori_wecare', 'governance-body:tavolo_wecare', 'Membership', 'MEMBER'],
  ['tie:r53', 'actor:smp', 'governance-body:tavolo_wecare', 'Membership', 'MEMBER'],
  ['tie:r54', 'project:progetto_patto', 'project:rete_diffusa', 'Link', 'NODE'],
  ['tie:r55', 'actor:odcec_torino', 'event:sem_commercialisti', 'Participation', 'CO_ORGANISER'],
  ['tie:r56', 'actor:oas_piemonte', 'event:sem_assistenti_sociali', 'Participation', 'CO_ORGANISER'],
  ['tie:r57', 'actor:comune_luserna', 'event:sportello_itinerante', 'Participation', 'HOST'],
  ['tie:r58', 'actor:comune_porte', 'event:sportello_itinerante', 'Participation', 'HOST'],
  ['tie:r59', 'actor:comune_pomaretto', 'event:sportello_itinerante', 'Participation', 'HOST'],
  ['tie:r60', 'actor:smp', 'event:sportello_fisso', 'Participation', 'HOST'],
  ['tie:r61', 'actor:citta_metro_torino', 'project:indagine_socioeconomica', 'Participation', 'PROSPECTIVE'],
  ['tie:r62', 'actor:smp', 'project:vademecum', 'Participation', 'PUBLISHER'],
  ['tie:r63', 'project:progetto_patto', 'project:patto', 'Link', 'AIMS_AT'],
  ['tie:r64', 'project:bando_2', 'project:wecare', 'Link', 'PART'],
  ['tie:r65', 'project:progetto_patto', 'event:apericene', 'Link', 'CARRIES_OUT'],
  ['tie:r66', 'project:progetto_patto', 'event:sportello_fisso', 'Link', 'CARRIES_OUT'],
  ['tie:r67', 'project:progetto_patto', 'event:sportello_itinerante', 'Link', 'CARRIES_OUT'],
  ['tie:r68', 'project:progetto_patto', 'event:sem_tecnici', 'Link', 'CARRIES_OUT'],
  ['tie:r69', 'project:progetto_patto', 'event:sem_commercialisti', 'Link', 'CARRIES_OUT'],
  ['tie:r70', 'project:progetto_patto', 'event:sem_assistenti_sociali', 'Link', 'CARRIES_OUT'],
  ['tie:r71', 'project:progetto_patto', 'event:questionario', 'Link', 'CARRIES_OUT'],
  ['tie:r72', 'project:progetto_patto', 'project:mappatura_bisogni', 'Link', 'CARRIES_OUT'],
  ['tie:r73', 'project:diversity', 'project:patto', 'Link', 'PART'],
  ['tie:r74', 'actor:smp', 'project:codice_identitario', 'Participation', 'FOLLOWER'],
  ['tie:r75', 'actor:soggetti_attuatori_wecare', 'project:altri_wecare', 'Participation', 'IMPLEMENTER'],
  ['tie:r76', 'project:progetto_patto', 'event:costituzione_tavolo', 'Link', 'LED_TO'],
  ['tie:r77', 'event:costituzione_tavolo', 'governance-body:tavolo_wecare', 'Link', 'ESTABLISHED'],
  ['tie:r78', 'project:indagine_socioeconomica', 'project:patti_territoriali', 'Link', 'REFERS_TO'],
  ['tie:r79', 'project:progetto_patto', 'project:indagine_socioeconomica', 'Link', 'NEEDS'],
  ['tie:r80', 'project:ripartiamo_insieme', 'event:fine_lockdown', 'Link', 'MARKS'],
  ['tie:r81', 'event:adesioni_patto', 'project:patto', 'Link', 'CONCERNS'],
]

/** Width and height of the marks over their nominal size, by the shape of each kind. */
const MARK_SHAPES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  PUBLIC_BODY: [0.88, 0.88],
  UNION: [0.88, 0.88],
  HEALTH: [0.97, 0.97],
  SOCIAL_COOPERATIVE: [0.97, 0.97],
  MUTUALITY: [1.04, 0.94],
  CIVIL_SOCIETY: [1.04, 0.94],
  TRADE_ASSOCIATION: [1.08, 1.08],
  KNOWLEDGE: [1.08, 1.08],
  BUSINESS: [0.95, 0.95],
  PROFESSION: [0.95, 0.95],
  MIXED: [0.95, 0.95],
  GOVERNANCE_BODY: [0.96, 0.76],
  PROJECT: [0.88, 0.76],
  EVENT: [0.92, 0.72],
}

const MARK_SIZE = 34
const COLLECTIVE_INNER = 0.9
const SECOND_OUTLINE = 1.26

function buildVertex([id, kind, label, acronym]: VertexRow): LayoutVertex {
  const [width, height] = MARK_SHAPES[kind] ?? [1, 1]
  const collective = COLLECTIVE.has(id)
  const inner = collective ? MARK_SIZE * COLLECTIVE_INNER : MARK_SIZE
  const grown = collective || kind === 'GOVERNANCE_BODY' ? SECOND_OUTLINE : 1
  const halfWidth = (width * inner * grown) / 2
  const halfHeight = (height * inner * grown) / 2
  const vertex = { id, kind, label, halfWidth, halfHeight }
  return acronym === undefined ? vertex : { ...vertex, acronym }
}

function buildTie([id, source, target, kind, role]: TieRow): LayoutTie {
  return { id, source, target, kind, role, directed: kind !== 'Collaboration' }
}

export const VADEMECUM: LayoutGraph = { vertices: VERTICES.map(buildVertex), ties: TIES.map(buildTie) }
