import { PARAMS, ROUTES } from '../../../app/paths.ts'

/** Address at which a new adherent is registered that serves a micro-area and is about a theme. */
export function registerPath({ area, theme }: { readonly area: string; readonly theme: string | null }): string {
  const about = theme === null ? '' : `&${PARAMS.theme}=${theme}`
  return `${ROUTES.registration}?${PARAMS.area}=${area}${about}`
}

/** Address of the empty chairs on one theme. */
export function themeChairsPath(theme: string): string {
  return `${ROUTES.territory}?${PARAMS.theme}=${theme}#sedie-vuote`
}
