import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import { ROUTES } from './paths.ts'
import { loadWords, root } from './root-route.tsx'
import { formatSearchParams, parseSearchParams } from './search-params.ts'

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
  interface StaticDataRouteOption {
    /** The page fills the window under the header and scrolls inside itself; it has no footer. */
    readonly fullHeight?: boolean
  }
}

const home = createRoute({
  getParentRoute: () => root,
  path: ROUTES.home,
  beforeLoad: () => {
    throw redirect({ to: ROUTES.network, replace: true })
  },
})

const network = createRoute({
  getParentRoute: () => root,
  path: ROUTES.network,
  staticData: { fullHeight: true },
  component: lazyRouteComponent(() => import('../routes/rete.tsx'), 'NetworkPage'),
})

const actor = createRoute({
  getParentRoute: () => root,
  path: ROUTES.actor,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/attori.tsx'), 'ActorPage'),
})

const project = createRoute({
  getParentRoute: () => root,
  path: ROUTES.project,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/progetti.tsx'), 'ProjectPage'),
})

const group = createRoute({
  getParentRoute: () => root,
  path: ROUTES.group,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/nodi.tsx'), 'GroupPage'),
})

const groups = createRoute({
  getParentRoute: () => root,
  path: ROUTES.groups,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/nodi-di-rete.tsx'), 'GroupsPage'),
})

const event = createRoute({
  getParentRoute: () => root,
  path: ROUTES.event,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/eventi.tsx'), 'EventPage'),
})

const municipality = createRoute({
  getParentRoute: () => root,
  path: ROUTES.municipality,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/comuni.tsx'), 'MunicipalityPage'),
})

const ways = createRoute({
  getParentRoute: () => root,
  path: ROUTES.ways,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/percorsi.tsx'), 'WaysPage'),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: ROUTES.sources,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/sui-dati.tsx'), 'SourcesPage'),
})

const shared = createRoute({
  getParentRoute: () => root,
  path: ROUTES.shared,
  loader: loadWords,
  staticData: { fullHeight: true },
  component: lazyRouteComponent(() => import('../routes/condivisa.tsx'), 'SharedPage'),
})

const log = createRoute({
  getParentRoute: () => root,
  path: ROUTES.log,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/registro.tsx'), 'LogPage'),
})

const merge = createRoute({
  getParentRoute: () => root,
  path: ROUTES.merge,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/unisci.tsx'), 'MergePage'),
})

const inbox = createRoute({
  getParentRoute: () => root,
  path: ROUTES.inbox,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/adesioni.tsx'), 'InboxPage'),
})

const dating = createRoute({
  getParentRoute: () => root,
  path: ROUTES.dating,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/date.tsx'), 'DatingPage'),
})

const adhesionCase = createRoute({
  getParentRoute: () => root,
  path: ROUTES.adhesionCase,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/adesione.tsx'), 'CasePage'),
})

const join = createRoute({
  getParentRoute: () => root,
  path: ROUTES.join,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/aderisci.tsx'), 'JoinPage'),
})

const confirm = createRoute({
  getParentRoute: () => root,
  path: ROUTES.confirm,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/conferma.tsx'), 'ConfirmPage'),
})

const registration = createRoute({
  getParentRoute: () => root,
  path: ROUTES.registration,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/nuova-adesione.tsx'), 'RegistrationPage'),
})

const imports = createRoute({
  getParentRoute: () => root,
  path: ROUTES.imports,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/importa.tsx'), 'ImportsPage'),
})

const importOne = createRoute({
  getParentRoute: () => root,
  path: ROUTES.import,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/importa.tsx'), 'ImportPage'),
})

const research = createRoute({
  getParentRoute: () => root,
  path: ROUTES.research,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/dati.tsx'), 'ResearchPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: ROUTES.signIn,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/accedi.tsx'), 'SignInPage'),
})

const firstAccess = createRoute({
  getParentRoute: () => root,
  path: ROUTES.firstAccess,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/primo-accesso.tsx'), 'FirstAccessPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: ROUTES.account,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/account.tsx'), 'AccountPage'),
})

const people = createRoute({
  getParentRoute: () => root,
  path: ROUTES.people,
  loader: loadWords,
  component: lazyRouteComponent(() => import('../routes/impostazioni.tsx'), 'PeoplePage'),
})

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
      log,
      merge,
      sources,
      imports,
      importOne,
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
