import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import { makePage, OF_DATA, OF_ONE, OF_TIME, SHARED, WITH_ALL_WORDS } from './make-page.ts'
import { ROUTES } from './paths.ts'
import { loadFirstPage, loadTerritoryPage, root } from './root-route.tsx'
import { formatSearchParams, parseSearchParams } from './search-params.ts'

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
  interface StaticDataRouteOption {
    /** The page fills the window under the header and scrolls inside itself; it has no footer. */
    readonly fullHeight?: boolean
    /** Nothing on the page has a date, or it has a day of its own: no day is offered. */
    readonly timeless?: boolean
  }
}

const home = makePage(
  ROUTES.home,
  lazyRouteComponent(() => import('../routes/situazione.tsx'), 'SituationPage'),
  { loader: loadFirstPage },
)

const network = createRoute({
  getParentRoute: () => root,
  path: ROUTES.network,
  staticData: { fullHeight: true },
  component: lazyRouteComponent(() => import('../routes/rete.tsx'), 'NetworkPage'),
})

const actor = makePage(
  ROUTES.actor,
  lazyRouteComponent(() => import('../routes/attori.tsx'), 'ActorPage'),
  OF_ONE,
)
const project = makePage(
  ROUTES.project,
  lazyRouteComponent(() => import('../routes/progetti.tsx'), 'ProjectPage'),
  OF_ONE,
)
const group = makePage(
  ROUTES.group,
  lazyRouteComponent(() => import('../routes/nodi.tsx'), 'GroupPage'),
  OF_ONE,
)
const groups = makePage(
  ROUTES.groups,
  lazyRouteComponent(() => import('../routes/nodi-di-rete.tsx'), 'GroupsPage'),
  OF_DATA,
)
const event = makePage(
  ROUTES.event,
  lazyRouteComponent(() => import('../routes/eventi.tsx'), 'EventPage'),
  OF_ONE,
)
const municipality = makePage(
  ROUTES.municipality,
  lazyRouteComponent(() => import('../routes/comuni.tsx'), 'MunicipalityPage'),
  OF_ONE,
)
const ways = makePage(
  ROUTES.ways,
  lazyRouteComponent(() => import('../routes/percorsi.tsx'), 'WaysPage'),
  OF_DATA,
)
const sources = makePage(
  ROUTES.sources,
  lazyRouteComponent(() => import('../routes/sui-dati.tsx'), 'SourcesPage'),
  OF_DATA,
)
const shared = makePage(
  ROUTES.shared,
  lazyRouteComponent(() => import('../routes/condivisa.tsx'), 'SharedPage'),
  SHARED,
)
const log = makePage(
  ROUTES.log,
  lazyRouteComponent(() => import('../routes/registro.tsx'), 'LogPage'),
  WITH_ALL_WORDS,
)
const merge = makePage(
  ROUTES.merge,
  lazyRouteComponent(() => import('../routes/unisci.tsx'), 'MergePage'),
  WITH_ALL_WORDS,
)
const inbox = makePage(
  ROUTES.inbox,
  lazyRouteComponent(() => import('../routes/adesioni.tsx'), 'InboxPage'),
  WITH_ALL_WORDS,
)
const dating = makePage(
  ROUTES.dating,
  lazyRouteComponent(() => import('../routes/date.tsx'), 'DatingPage'),
  WITH_ALL_WORDS,
)
const adhesionCase = makePage(
  ROUTES.adhesionCase,
  lazyRouteComponent(() => import('../routes/adesione.tsx'), 'CasePage'),
  WITH_ALL_WORDS,
)
const join = makePage(
  ROUTES.join,
  lazyRouteComponent(() => import('../routes/aderisci.tsx'), 'JoinPage'),
  WITH_ALL_WORDS,
)
const confirm = makePage(
  ROUTES.confirm,
  lazyRouteComponent(() => import('../routes/conferma.tsx'), 'ConfirmPage'),
  WITH_ALL_WORDS,
)
const registration = makePage(
  ROUTES.registration,
  lazyRouteComponent(() => import('../routes/nuova-adesione.tsx'), 'RegistrationPage'),
  WITH_ALL_WORDS,
)
const imports = makePage(
  ROUTES.imports,
  lazyRouteComponent(() => import('../routes/importa.tsx'), 'ImportsPage'),
  WITH_ALL_WORDS,
)
const importOne = makePage(
  ROUTES.import,
  lazyRouteComponent(() => import('../routes/importa.tsx'), 'ImportPage'),
  WITH_ALL_WORDS,
)
const surveys = makePage(
  ROUTES.surveys,
  lazyRouteComponent(() => import('../routes/rilevazioni.tsx'), 'SurveysPage'),
  WITH_ALL_WORDS,
)
const surveySheet = makePage(
  ROUTES.surveySheet,
  lazyRouteComponent(() => import('../routes/rilevazioni.tsx'), 'SurveySheetPage'),
  WITH_ALL_WORDS,
)
const surveyTable = makePage(
  ROUTES.surveyTable,
  lazyRouteComponent(() => import('../routes/rilevazioni.tsx'), 'SurveyTablePage'),
  WITH_ALL_WORDS,
)
const research = makePage(
  ROUTES.research,
  lazyRouteComponent(() => import('../routes/dati.tsx'), 'ResearchPage'),
  OF_DATA,
)
const time = makePage(
  ROUTES.time,
  lazyRouteComponent(() => import('../routes/tempo.tsx'), 'TimePage'),
  OF_TIME,
)
const themes = makePage(
  ROUTES.themes,
  lazyRouteComponent(() => import('../routes/temi.tsx'), 'ThemesPage'),
  { loader: loadTerritoryPage },
)
const theme = makePage(
  ROUTES.theme,
  lazyRouteComponent(() => import('../routes/temi.tsx'), 'ThemePage'),
  { loader: loadTerritoryPage },
)
const territory = makePage(
  ROUTES.territory,
  lazyRouteComponent(() => import('../routes/territorio.tsx'), 'TerritoryPage'),
  { loader: loadTerritoryPage },
)
const signIn = makePage(
  ROUTES.signIn,
  lazyRouteComponent(() => import('../routes/accedi.tsx'), 'SignInPage'),
  WITH_ALL_WORDS,
)
const firstAccess = makePage(
  ROUTES.firstAccess,
  lazyRouteComponent(() => import('../routes/primo-accesso.tsx'), 'FirstAccessPage'),
  WITH_ALL_WORDS,
)
const account = makePage(
  ROUTES.account,
  lazyRouteComponent(() => import('../routes/account.tsx'), 'AccountPage'),
  WITH_ALL_WORDS,
)
const people = makePage(
  ROUTES.people,
  lazyRouteComponent(() => import('../routes/impostazioni.tsx'), 'PeoplePage'),
  WITH_ALL_WORDS,
)
/** The pages, each in its own chunk, and the parameters of the address as plain text. */
export function createAppRouter(words: i18n) {
  return createRouter({
    routeTree: root.addChildren([
      home,
      network,
      actor,
      project,
      group,
      groups,
      event,
      municipality,
      ways,
      inbox,
      dating,
      adhesionCase,
      join,
      confirm,
      registration,
      research,
      time,
      territory,
      themes,
      theme,
      log,
      merge,
      sources,
      imports,
      importOne,
      surveys,
      surveySheet,
      surveyTable,
      signIn,
      firstAccess,
      account,
      people,
      shared,
    ]),
    context: { words },
    parseSearch: parseSearchParams,
    stringifySearch: formatSearchParams,
    scrollRestoration: true,
    defaultPreload: false,
  })
}
