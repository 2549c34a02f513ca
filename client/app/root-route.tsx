import { createRootRouteWithContext } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import { loadDataWords, loadPageWords, loadStaffWords } from '../lib/i18n.ts'
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
  validateSearch: (raw: Record<string, unknown>): SearchParams =>
    Object.fromEntries(
      Object.entries(raw).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
})

/** Words and code of a page arrive together. */
export function loadWords({ context }: { readonly context: RouteContext }): Promise<void> {
  return loadPageWords(context.words)
}

/** The same, for a page of those who work on the register. */
export function loadStaffPage({ context }: { readonly context: RouteContext }): Promise<void> {
  return loadStaffWords(context.words)
}

/** The same, for a page about the data themselves. */
export function loadDataPage({ context }: { readonly context: RouteContext }): Promise<void> {
  return loadDataWords(context.words)
}
