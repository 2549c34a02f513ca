import { PARAMS, ROUTES } from './paths.ts'

/** Address of a new survey sheet, for one cell of the gap matrix or for a micro-area. */
export function surveySheetPath(area: string | null, need: string | null = null): string {
  const asked = Object.entries({ [PARAMS.area]: area, [PARAMS.need]: need }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  )
  return asked.length === 0 ? ROUTES.surveySheet : `${ROUTES.surveySheet}?${asked.join('&')}`
}
