import { createRoute, type RouteComponent } from '@tanstack/react-router'
import { loadDataPage, loadEntityPage, loadStaffPage, loadWords, root } from './root-route.tsx'

interface PageFacts {
  readonly fullHeight?: boolean
  readonly timeless?: boolean
  /** Words and code of a page arrive together; other words than those of all pages. */
  readonly loader?: typeof loadWords
}

/** A page that fills the window, of what was shared as it was. */
export const SHARED: PageFacts = { fullHeight: true, timeless: true }
/** The page of one thing. */
export const OF_ONE: PageFacts = { loader: loadEntityPage }
/** A page about the data themselves. */
export const OF_DATA: PageFacts = { loader: loadDataPage }
/** The page has two days of its own. */
export const OF_TIME: PageFacts = { loader: loadDataPage, timeless: true }
/** A page of those who work on the register. */
export const WITH_ALL_WORDS: PageFacts = { loader: loadStaffPage, timeless: true }

/** A page with an address of its own, in a chunk of its own. */
export function makePage<const Path extends string>(
  path: Path,
  component: RouteComponent,
  { fullHeight = false, timeless = false, loader = loadWords }: PageFacts = {},
) {
  return createRoute({ getParentRoute: () => root, path, loader, component, staticData: { fullHeight, timeless } })
}
