import { arrangeReadable } from './arrange/arrange.ts'
import type { Report } from './arrange/search.ts'
import { type Layout, type LayoutRequest, READABLE_LIMIT } from './contract.ts'
import { arrangeDense } from './dense/arrange-dense.ts'
import { chooseSidesAfterDrag, keepPlaces, tidyPlaces } from './keep/keep.ts'
import { openGroup } from './keep/open-group.ts'

/**
 * Answers a layout request. Pure: the same request gives the same layout, to the last bit up to 120 drawn vertices.
 * May take seconds: the page asks through `runLayout`, which calls this in a worker.
 * @throws Error when a group to be opened is not in the picture.
 */
export function computeLayout(request: LayoutRequest, report: Report = () => undefined): Layout {
  switch (request.task) {
    case 'arrange':
      return request.picture.vertices.length > READABLE_LIMIT
        ? arrangeDense(request, report)
        : arrangeReadable(request, report)
    case 'keep':
      return keepPlaces(request)
    case 'tidy':
      return tidyPlaces(request)
    case 'choose-sides':
      return chooseSidesAfterDrag(request)
    case 'open-group':
      return openGroup(request, report)
  }
}
