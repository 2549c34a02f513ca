import type { LayoutGraph, LayoutTie, LayoutVertex } from '../contract.ts'

/**
 * The vademecum's network as a layout sees it: 41 actors, 15 projects, 10 events and their 81 relations, named as the
 * document names them. Tie kinds and roles follow the product's table of words. A fixture of the layout's tests: the
 * data people see is in the seed.
 */

type VertexRow = readonly [id: string, kind: string, label: string, acronym?: string]
type TieRow = readonly [id: string, source: string, target: string, kind: string, role: string | null]

/** Groups of bodies that are not named one by one: drawn with a second outline, so larger. */
const COLLECTIVE: ReadonlySet<string> = new Set([
  'coesa_coop',
  'sindacati',
  'soci_cpe',
  'soci_smp',
  'soggetti_attuatori_wecare',
  'soms_pinerolese',
  'strutture_convenzionate',
])

const VERTICES: readonly VertexRow[] = [
  ['smp', 'MUTUALITY', 'Società Mutua Piemonte ETS'],
  ['soms_pinerolese', 'MUTUALITY', 'Società di Mutuo Soccorso del Pinerolese'],
  ['fimiv', 'MUTUALITY', 'Federazione Italiana Mutualità Integrativa Volontaria', 'FIMIV'],
  ['musa', 'MUTUALITY', 'Consorzio Mu.Sa.'],
  ['ministero_sanita', 'PUBLIC_BODY', 'Ministero della Sanità'],
  ['assessorato_reg_polsoc', 'PUBLIC_BODY', 'Assessorato Regionale alle Politiche Sociali'],
  ['regione_piemonte', 'PUBLIC_BODY', 'Regione Piemonte'],
  ['aslto3', 'HEALTH', 'ASL TO3'],
  ['ciss', 'PUBLIC_BODY', 'Consorzio Intercomunale Servizi Sociali di Pinerolo', 'CISS'],
  ['cpe', 'BUSINESS', 'Consorzio Pinerolo Energia'],
  ['acea', 'BUSINESS', 'Acea Pinerolese Industriale SpA'],
  ['coesa', 'SOCIAL_COOPERATIVE', 'Consorzio COESA'],
  ['coesa_coop', 'SOCIAL_COOPERATIVE', 'Cinque cooperative sociali del Consorzio COESA'],
  ['idea', 'SOCIAL_COOPERATIVE', 'Idea – Agenzia per il Lavoro'],
  ['ministero_lavoro', 'PUBLIC_BODY', 'Ministero del Lavoro'],
  ['cfiq', 'KNOWLEDGE', "Consorzio per la Formazione, l'Innovazione e la Qualità di Pinerolo", 'CFIQ'],
  ['fenapi', 'TRADE_ASSOCIATION', 'FENAPI – Federazione Nazionale Autonoma Piccoli Imprenditori', 'FENAPI'],
  ['siamo_impresa', 'TRADE_ASSOCIATION', 'Siamo Impresa'],
  ['psw', 'KNOWLEDGE', 'Percorsi di Secondo Welfare'],
  ['centro_einaudi', 'KNOWLEDGE', 'Centro di Ricerca Luigi Einaudi di Torino'],
  ['unimi', 'KNOWLEDGE', 'Università degli studi di Milano'],
  ['corriere', 'KNOWLEDGE', 'Corriere della Sera'],
  ['sindacati', 'UNION', 'Sindacati / Organizzazioni Sindacali'],
  ['acli', 'CIVIL_SOCIETY', 'Acli'],
  ['uncem', 'PUBLIC_BODY', 'Uncem'],
  ['diaconia_valdese', 'CIVIL_SOCIETY', 'Diaconia Valdese'],
  ['comune_pinerolo', 'PUBLIC_BODY', 'Comune di Pinerolo'],
  ['intessere', 'SOCIAL_COOPERATIVE', 'Cooperativa Intessere'],
  ['odcec_torino', 'PROFESSION', 'Ordine dei Dottori Commercialisti e degli Esperti Contabili di Torino'],
  ['oas_piemonte', 'PROFESSION', 'Ordine degli Assistenti Sociali del Piemonte'],
  ['citta_metro_torino', 'PUBLIC_BODY', 'Città Metropolitana di Torino'],
  ['comune_luserna', 'PUBLIC_BODY', 'Comune di Luserna San Giovanni'],
  ['comune_porte', 'PUBLIC_BODY', 'Comune di Porte'],
  ['comune_pomaretto', 'PUBLIC_BODY', 'Comune di Pomaretto'],
  ['soci_cpe', 'MIXED', 'Soci del CPE (oltre 60)'],
  ['soggetti_attuatori_wecare', 'MIXED', 'Soggetti attuatori di progetti WeCaRe del territorio'],
  ['tavolo_wecare', 'GOVERNANCE_BODY', 'Tavolo di confronto dei soggetti attuatori WeCaRe'],
  ['strutture_convenzionate', 'HEALTH', 'Strutture convenzionate di SMP'],
  ['soci_smp', 'MUTUALITY', 'Soci di SMP'],
  ['cpi', 'PUBLIC_BODY', "Centro per l'impiego"],
  ['fse_fesr', 'PUBLIC_BODY', 'Fondo sociale europeo e Fondo europeo di sviluppo regionale'],
  ['progetto_patto', 'PROJECT', 'Verso un patto di welfare territoriale del Pinerolese e delle Valli Olimpiche'],
  ['patto', 'PROJECT', 'Patto di welfare territoriale del Pinerolese e delle Valli Olimpiche'],
  ['wecare', 'PROJECT', 'WE.CA.RE.'],
  [
    'bando_2',
    'PROJECT',
    'Bando Regionale 2 «Disseminazione e diffusione del welfare aziendale tramite enti aggregatori»',
  ],
  ['bando_3', 'PROJECT', 'Bando 3 Welfare Aziendale «Progettazione e attivazione di welfare aziendale»'],
  ['ripartiamo_insieme', 'PROJECT', 'Ripartiamo insieme'],
  ['protocollo_2016', 'PROJECT', "Protocollo d'intesa Assessorato Regionale alle Politiche Sociali – FIMIV"],
  ['patti_territoriali', 'PROJECT', 'Patti Territoriali (residui)'],
  ['altri_wecare', 'PROJECT', 'Altri progetti WeCaRe del territorio'],
  ['indagine_socioeconomica', 'PROJECT', 'Indagine socio-economica del Pinerolese'],
  ['mappatura_bisogni', 'PROJECT', 'Mappatura dei bisogni per micro-aree'],
  ['diversity', 'PROJECT', 'Approccio del Diversity management'],
  ['vademecum', 'PROJECT', 'Vademecum'],
  ['rete_diffusa', 'PROJECT', 'Rete diffusa'],
  ['codice_identitario', 'PROJECT', 'Codice Identitario delle Società di Mutuo Soccorso'],
  ['apericene', 'EVENT', 'Seminari informativi in forma di apericena a km 0'],
  ['sportello_fisso', 'EVENT', 'Sportello fisso presso la sede legale'],
  ['sportello_itinerante', 'EVENT', 'Sportello itinerante presso i Comuni'],
  ['sem_tecnici', 'EVENT', 'Seminari tecnico specialistici'],
  ['sem_commercialisti', 'EVENT', 'Seminario per professionisti con i commercialisti'],
  ['sem_assistenti_sociali', 'EVENT', 'Seminario per professionisti con gli assistenti sociali'],
  ['questionario', 'EVENT', 'Questionario su bisogni e conoscenza dei servizi'],
  ['costituzione_tavolo', 'EVENT', 'Creazione del tavolo di confronto WeCaRe'],
  ['fine_lockdown', 'EVENT', 'Fine del primo lockdown e lancio di Ripartiamo insieme'],
  ['adesioni_patto', 'EVENT', 'Adesioni al patto di attori non coinvolti nel progetto'],
]

const TIES: readonly TieRow[] = [
  ['r01', 'soms_pinerolese', 'smp', 'Founding', 'FOUNDED'],
  ['r02', 'smp', 'fimiv', 'Membership', 'ADHERENT'],
  ['r03', 'smp', 'musa', 'Membership', 'ADHERENT'],
  ['r04', 'smp', 'ministero_sanita', 'Recognition', 'REGISTERED'],
  ['r05', 'smp', 'protocollo_2016', 'Participation', 'SIGNATORY'],
  ['r06', 'assessorato_reg_polsoc', 'protocollo_2016', 'Participation', 'PARTY'],
  ['r07', 'fimiv', 'protocollo_2016', 'Participation', 'PARTY'],
  ['r08', 'aslto3', 'protocollo_2016', 'Participation', 'ADOPTER'],
  ['r09', 'ciss', 'protocollo_2016', 'Participation', 'ADOPTER'],
  ['r10', 'assessorato_reg_polsoc', 'regione_piemonte', 'Membership', 'PART'],
  ['r11', 'smp', 'strutture_convenzionate', 'Contract', null],
  ['r12', 'soci_smp', 'smp', 'Membership', 'MEMBER'],
  ['r13', 'smp', 'progetto_patto', 'Participation', 'PROMOTER'],
  ['r14', 'coesa', 'progetto_patto', 'Participation', 'PARTNER'],
  ['r15', 'idea', 'progetto_patto', 'Participation', 'PARTNER'],
  ['r16', 'cpe', 'progetto_patto', 'Participation', 'PARTNER'],
  ['r17', 'cfiq', 'progetto_patto', 'Participation', 'PARTNER'],
  ['r18', 'fenapi', 'progetto_patto', 'Participation', 'PARTNER'],
  ['r19', 'siamo_impresa', 'progetto_patto', 'Participation', 'PARTNER'],
  ['r20', 'psw', 'progetto_patto', 'Participation', 'EVALUATOR'],
  ['r21', 'ciss', 'progetto_patto', 'Participation', 'COLLABORATOR'],
  ['r22', 'aslto3', 'progetto_patto', 'Participation', 'COLLABORATOR'],
  ['r23', 'bando_2', 'progetto_patto', 'Funding', 'FUNDS'],
  ['r24', 'regione_piemonte', 'bando_2', 'Participation', 'ISSUER'],
  ['r25', 'regione_piemonte', 'bando_3', 'Participation', 'ISSUER'],
  ['r26', 'fse_fesr', 'progetto_patto', 'Funding', 'CO_FUNDS'],
  ['r27', 'progetto_patto', 'bando_3', 'Link', 'INFORMS'],
  ['r28', 'acea', 'cpe', 'Membership', 'LEADER'],
  ['r29', 'acea', 'cpe', 'Founding', 'PROMOTED'],
  ['r30', 'soci_cpe', 'cpe', 'Membership', 'MEMBER'],
  ['r31', 'coesa', 'cpe', 'Membership', 'MEMBER'],
  ['r32', 'coesa', 'smp', 'Membership', 'ADHERENT'],
  ['r33', 'coesa_coop', 'coesa', 'Membership', 'MEMBER'],
  ['r34', 'idea', 'cpe', 'Collaboration', null],
  ['r35', 'idea', 'smp', 'Collaboration', null],
  ['r36', 'idea', 'ministero_lavoro', 'Recognition', 'AUTHORISED'],
  ['r37', 'cfiq', 'ciss', 'Collaboration', null],
  ['r38', 'siamo_impresa', 'fenapi', 'Membership', 'PART'],
  ['r39', 'centro_einaudi', 'psw', 'Founding', 'FOUNDED'],
  ['r40', 'unimi', 'psw', 'Collaboration', null],
  ['r41', 'corriere', 'psw', 'Collaboration', null],
  ['r42', 'sindacati', 'psw', 'Collaboration', null],
  ['r43', 'cpe', 'ripartiamo_insieme', 'Participation', 'LAUNCHER'],
  ['r44', 'sindacati', 'ripartiamo_insieme', 'Participation', 'LAUNCHER'],
  ['r45', 'progetto_patto', 'ripartiamo_insieme', 'Link', 'INTEGRATES'],
  ['r46', 'sindacati', 'patto', 'Adhesion', 'DECIDED'],
  ['r47', 'acli', 'patto', 'Adhesion', 'DECIDED'],
  ['r48', 'uncem', 'patto', 'Adhesion', 'DECIDED'],
  ['r49', 'diaconia_valdese', 'patto', 'Adhesion', 'DECIDED'],
  ['r50', 'comune_pinerolo', 'patto', 'Adhesion', 'DECIDED'],
  ['r51', 'intessere', 'patto', 'Adhesion', 'DECIDED'],
  ['r52', 'soggetti_attuatori_wecare', 'tavolo_wecare', 'Membership', 'MEMBER'],
  ['r53', 'smp', 'tavolo_wecare', 'Membership', 'MEMBER'],
  ['r54', 'progetto_patto', 'rete_diffusa', 'Link', 'NODE'],
  ['r55', 'odcec_torino', 'sem_commercialisti', 'Participation', 'CO_ORGANISER'],
  ['r56', 'oas_piemonte', 'sem_assistenti_sociali', 'Participation', 'CO_ORGANISER'],
  ['r57', 'comune_luserna', 'sportello_itinerante', 'Participation', 'HOST'],
  ['r58', 'comune_porte', 'sportello_itinerante', 'Participation', 'HOST'],
  ['r59', 'comune_pomaretto', 'sportello_itinerante', 'Participation', 'HOST'],
  ['r60', 'smp', 'sportello_fisso', 'Participation', 'HOST'],
  ['r61', 'citta_metro_torino', 'indagine_socioeconomica', 'Participation', 'PROSPECTIVE'],
  ['r62', 'smp', 'vademecum', 'Participation', 'PUBLISHER'],
  ['r63', 'progetto_patto', 'patto', 'Link', 'AIMS_AT'],
  ['r64', 'bando_2', 'wecare', 'Link', 'PART'],
  ['r65', 'progetto_patto', 'apericene', 'Link', 'CARRIES_OUT'],
  ['r66', 'progetto_patto', 'sportello_fisso', 'Link', 'CARRIES_OUT'],
  ['r67', 'progetto_patto', 'sportello_itinerante', 'Link', 'CARRIES_OUT'],
  ['r68', 'progetto_patto', 'sem_tecnici', 'Link', 'CARRIES_OUT'],
  ['r69', 'progetto_patto', 'sem_commercialisti', 'Link', 'CARRIES_OUT'],
  ['r70', 'progetto_patto', 'sem_assistenti_sociali', 'Link', 'CARRIES_OUT'],
  ['r71', 'progetto_patto', 'questionario', 'Link', 'CARRIES_OUT'],
  ['r72', 'progetto_patto', 'mappatura_bisogni', 'Link', 'CARRIES_OUT'],
  ['r73', 'diversity', 'patto', 'Link', 'PART'],
  ['r74', 'smp', 'codice_identitario', 'Participation', 'FOLLOWER'],
  ['r75', 'soggetti_attuatori_wecare', 'altri_wecare', 'Participation', 'IMPLEMENTER'],
  ['r76', 'progetto_patto', 'costituzione_tavolo', 'Link', 'LED_TO'],
  ['r77', 'costituzione_tavolo', 'tavolo_wecare', 'Link', 'ESTABLISHED'],
  ['r78', 'indagine_socioeconomica', 'patti_territoriali', 'Link', 'REFERS_TO'],
  ['r79', 'progetto_patto', 'indagine_socioeconomica', 'Link', 'NEEDS'],
  ['r80', 'ripartiamo_insieme', 'fine_lockdown', 'Link', 'MARKS'],
  ['r81', 'adesioni_patto', 'patto', 'Link', 'CONCERNS'],
]

/** Half sizes of the marks in plane px, as the picture draws them. */
function markHalfSize(id: string, kind: string): number {
  if (kind === 'PROJECT' || kind === 'EVENT') return id === 'progetto_patto' ? 17 : 16
  return COLLECTIVE.has(id) ? 19 : 17
}

function buildVertex([id, kind, label, acronym]: VertexRow): LayoutVertex {
  const half = markHalfSize(id, kind)
  const vertex = { id, kind, label, halfWidth: half, halfHeight: half }
  return acronym === undefined ? vertex : { ...vertex, acronym }
}

function buildTie([id, source, target, kind, role]: TieRow): LayoutTie {
  return { id, source, target, kind, role, directed: kind !== 'Collaboration' }
}

export const VADEMECUM: LayoutGraph = { vertices: VERTICES.map(buildVertex), ties: TIES.map(buildTie) }
