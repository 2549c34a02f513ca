import { PARAMS } from '../../../app/paths.ts'

/**
 * What is supposed, without being written: somebody offering something in a micro-area, or two actors collaborating.
 * `offer` is the id of a service on record, or of the need that a new one would meet.
 */
export type Supposition =
  | { readonly kind: 'service'; readonly actor: string; readonly offer: string; readonly area: string }
  | { readonly kind: 'tie'; readonly a: string; readonly b: string }

/** What the sections below the matrix are asked, as it stands in the address. */
export interface MoreQuestion {
  /** Id of the theme on which empty chairs are looked for; null for whatever anybody is about. */
  readonly theme: string | null
  readonly supposed: Supposition | null
}

type Params = Readonly<Record<string, string | undefined>>

/** Reads the parameters of an address; what means nothing counts as not given. */
export function readMoreQuestion(params: Params): MoreQuestion {
  const theme = params[PARAMS.theme]
  return { theme: theme?.startsWith('theme:') === true ? theme : null, supposed: readSupposed(params[PARAMS.supposed]) }
}

/** The parameters of the address of a question; what is as by default is left out. */
export function writeMoreQuestion({ theme, supposed }: MoreQuestion): Record<string, string> {
  return {
    ...(theme === null ? {} : { [PARAMS.theme]: theme }),
    ...(supposed === null ? {} : { [PARAMS.supposed]: idsOf(supposed).join(',') }),
  }
}

function idsOf(supposed: Supposition): readonly string[] {
  return supposed.kind === 'tie' ? [supposed.a, supposed.b] : [supposed.actor, supposed.offer, supposed.area]
}

function readSupposed(text: string | undefined): Supposition | null {
  const [first = '', second = '', third, ...rest] = (text ?? '').split(',')
  if (!first.startsWith('actor:') || rest.length > 0) return null
  if (third === undefined) return second.startsWith('actor:') ? { kind: 'tie', a: first, b: second } : null
  if (!(second.startsWith('need:') || isService(second)) || !third.startsWith('micro-area:')) return null
  return { kind: 'service', actor: first, offer: second, area: third }
}

/** True where an offer is a service on record, not a new one for a need. */
export function isService(offer: string): boolean {
  return offer.startsWith('service:')
}
