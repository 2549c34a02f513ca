import { arrangeReadable } from './arrange/arrange.ts'
import type { Report } from './arrange/search.ts'
import { type Layout, type LayoutRequest, type Picture, READABLE_LIMIT } from './contract.ts'
import { arrangeDense } from './dense/arrange-dense.ts'
import { keepDense } from './dense/keep-dense.ts'
import { chooseSidesAfterDrag, keepPlaces, tidyPlaces } from './keep/keep.ts'
import { openGroup } from './keep/open-group.ts'

/**
 * Answers a layout request. Pure: the same request gives the same layout to the last bit, in every engine.
 * May take seconds: the page asks through `runLayout`, which calls this in a worker.
 *
 * In a dense picture `tidy` and `choose-sides` are the same as `keep`: positions stay, labels are chosen again.
 * @throws Error when a group to be opened is not in the picture, or the picture is dense.
 */
export function computeLayout(request: LayoutRequest, report: Report = () => undefined): Layout {
  const dense = isDense(request.picture)
  switch (request.task) {
    case 'arrange':
      return dense ? arrangeDense(request, report) : arrangeReadable(request, report)
    case 'keep':
      return dense ? keepDense(request) : keepPlaces(request)
    case 'tidy':
      return dense ? keepDense(request) : tidyPlaces(request)
    case 'choose-sides':
      return dense ? keepDense(request) : chooseSidesAfterDrag(request)
    case 'open-group':
      if (dense) throw new Error('A group of a dense picture is listed beside it, not opened in it')
      return openGroup(request, report)
  }
}

/** Whether a picture has too many vertices to name them all. */
function isDense(picture: Picture): boolean {
  return picture.vertices.length > READABLE_LIMIT
}
