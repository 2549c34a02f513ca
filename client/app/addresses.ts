import { ENTITIES, type EntityType } from '#graph-schema/model/entity.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { PARAMS, PLAYGROUND_ANCHOR, ROUTES } from './paths.ts'

const PAGE_OF: Readonly<Partial<Record<EntityType, string>>> = {
  ACTOR: ROUTES.actor,
  PROJECT: ROUTES.project,
  LOCAL_NODE: ROUTES.group,
  GOVERNANCE_BODY: ROUTES.group,
  EVENT: ROUTES.event,
  MUNICIPALITY: ROUTES.municipality,
  THEME: ROUTES.theme,
}

/** Address of the page of an entity, or null where its type has no page: `actor:smp` → `/attori/smp`. */
export function entityPath(id: string): string | null {
  const type = entityTypeOf(id)
  const page = type === null ? undefined : PAGE_OF[type]
  if (page === undefined) return null
  return page.replace('$slug', encodeURIComponent(id.slice(id.indexOf(':') + 1)))
}

/**
 * Ids that the last part of an address can mean, given the entity types that its page serves. A slug alone may be of
 * any of them; a whole id (it has a colon) means itself.
 */
export function idsOfSlug(slug: string, types: readonly EntityType[]): string[] {
  return slug.includes(':') ? [slug] : types.map((type) => `${ENTITIES[type].idPrefix}:${slug}`)
}

/** Address of one adhesion on its way: `adhesion:01j…` → `/adesioni/01j…`. */
export function casePath(id: string): string {
  return ROUTES.adhesionCase.replace('$slug', encodeURIComponent(id.slice(id.indexOf(':') + 1)))
}

/** Where ties are listed that nobody has confirmed for so many months. */
export function stalePath(months: number): string {
  return `${ROUTES.inbox}?${PARAMS.months}=${months}#da-rivedere`
}

/** Address at which the record of an actor is completed. */
export function completePath(id: string): string {
  return `${ROUTES.registration}?${PARAMS.entity}=${id}`
}

/** Address at which a new adherent is registered that serves a micro-area and is about a theme. */
export function registerPath({ area, theme }: { readonly area: string; readonly theme: string | null }): string {
  const about = theme === null ? '' : `&${PARAMS.theme}=${theme}`
  return `${ROUTES.registration}?${PARAMS.area}=${area}${about}`
}

/** Address by which an adherent confirms its ties; its code is never sent with the request for the page. */
export function confirmPath(code: string): string {
  return `${ROUTES.confirm}#${code}`
}

/** Address of the network with one entity selected. */
export function networkPath(selection: string | null): string {
  return selection === null ? ROUTES.network : `${ROUTES.network}?${PARAMS.selection}=${selection}`
}

/** Where the page of sources tells of one of them. */
export function sourcePath(id: string): string {
  return `${ROUTES.sources}#${id}`
}

/** Address of a view behind a link; what the link is made of is never sent to a server. */
export function sharedPath(secret: string): string {
  return `${ROUTES.shared}#${secret}`
}

/** Address of an import: `import:01j…` → `/importa/01j…`. */
export function importPath(id: string): string {
  return ROUTES.import.replace('$slug', encodeURIComponent(id.slice(id.indexOf(':') + 1)))
}

/** Address of the empty chairs on one theme. */
export function themeChairsPath(theme: string): string {
  return `${ROUTES.territory}?${PARAMS.theme}=${theme}#sedie-vuote`
}

/** Address of the network of one micro-area. */
export function areaPath(id: string): string {
  return `${ROUTES.network}?${PARAMS.areas}=${id}`
}

/** Address of the research page with one example in the editor. */
export function examplePath(name: string): string {
  return `${ROUTES.research}?${PARAMS.example}=${name}#${PLAYGROUND_ANCHOR}`
}

/** Address of what is on record about one entity or tie. */
export function logPath(subject: string): string {
  return `${ROUTES.log}?${PARAMS.subject}=${subject}`
}

/** Address of the page that merges two actors; the second may still have to be chosen. */
export function mergePath(keep: string, merge: string | null = null): string {
  const first = `${ROUTES.merge}?${PARAMS.keep}=${keep}`
  return merge === null ? first : `${first}&${PARAMS.merge}=${merge}`
}

/** Address of a new survey sheet for one cell of the gap matrix. */
export function surveySheetPath(area: string, need: string): string {
  return `${ROUTES.surveySheet}?${PARAMS.area}=${area}&${PARAMS.need}=${need}`
}
