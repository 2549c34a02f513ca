import { createRootRouteWithContext } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import { keepAsOf } from '../lib/as-of-address.ts'
import {
  loadDataWords,
  loadEntityWords,
  loadPageWords,
  loadSituationWords,
  loadStaffWords,
  loadTerritoryWords,
} from '../lib/i18n.ts'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import type { SearchParams } from './search-params.ts'
import { Shell } from './shell/shell.tsx'

/** What every route is given. */
export interface RouteContext {
  readonly words: i18n
}

/** What every page stands in. */
export const root = createRootRouteWithContext<RouteContext>()({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
  // The day goes along to every page, whatever leads there.
  search: { middlewares: [({ search, next }) => readTexts(keepAsOf(search, next(search)))] },
  validateSearch: (raw: Record<string, unknown>): SearchParams => readTexts(raw),
})

function readTexts(raw: Readonly<Record<string, unknown>>): SearchParams {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** Words and code of a page arrive together. */
export function loadWords({ context }: { readonly context: RouteContext }): Promise<void> {
  return loadPageWords(context.words)
}

/** The same, for the first page. */
export function loadFirstPage({ context }: { readonly context: RouteContext }): Promise<void> {
  return loadSituationWords(context.words)
}

/** The same, for the page of one thing, which needs few. */
export function loadEntityPage({ context }: { readonly context: RouteContext }): Promise<void> {
  return loadEntityWords(context.words)
}

/** The same, for a page of those who work on the register. */
export function loadStaffPage({ context }: { readonly context: RouteContext }): Promise<void> {
  return loadStaffWords(context.words)
}

/** The same, for the page of the territory. */
export function loadTerritoryPage({ context }: { readonly context: RouteContext }): Promise<void> {
  return loadTerritoryWords(context.words)
}

/** The same, for a page about the data themselves. */
export function loadDataPage({ context }: { readonly context: RouteContext }): Promise<void> {
  return loadDataWords(context.words)
}
