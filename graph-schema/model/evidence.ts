import { z } from 'zod'

/** How the source gives the date of a fact: stated, readable from a dated fact beside it, or not at all. */
export const DATE_STATUSES = ['GIVEN', 'IMPLIED', 'UNKNOWN'] as const
export type DateStatus = (typeof DATE_STATUSES)[number]

/** Whether the source states a fact or a reader inferred it. */
export const CERTAINTIES = ['STATED', 'INFERRED'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** Sets of facts that can be switched on and off together. A fact is in the sets of its sources. */
export const FACT_SETS = ['vademecum', 'context', 'register', 'scenario'] as const
export type FactSet = (typeof FACT_SETS)[number]

/** Who said that a fact still held: one of its two ends, or staff. */
const CONFIRMERS = ['FROM', 'TO', 'STAFF'] as const
type Confirmer = (typeof CONFIRMERS)[number]

export interface Confirmation {
  /** ISO day on which the fact held. */
  readonly on: string
  readonly by: Confirmer
}

export interface Citation {
  readonly sourceId: string
  /** Section, page or record inside the source; empty when the whole source is meant. */
  readonly locator: string
}

// Marked pure, so that a browser that needs only the words above does not load a parser.

/**
 * A citation as the store keeps it: `sourceId#locator`, or the source id alone.
 * @throws ZodError naming the text when it has no source id.
 */
export const citationText = /* @__PURE__ */ z
  .string()
  .regex(/^source:[a-z0-9][a-z0-9-_.]*(#.+)?$/u, 'a citation is source:<slug> or source:<slug>#<section or page>')

/** A confirmation as the store keeps it: `2026-11-20 STAFF`. */
export const confirmationText = /* @__PURE__ */ z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} (?:FROM|TO|STAFF)$/u, 'a confirmation is a day and FROM, TO or STAFF')

/** Splits a stored confirmation into its day and who said it. */
export function parseConfirmation(text: string): Confirmation {
  const [on = '', by] = confirmationText.parse(text).split(' ')
  return { on, by: CONFIRMERS.find((confirmer) => confirmer === by) ?? 'STAFF' }
}

/** Splits `sourceId#locator` at the first `#`. */
export function parseCitation(text: string): Citation {
  const valid = citationText.parse(text)
  const cut = valid.indexOf('#')
  return cut === -1
    ? { sourceId: valid, locator: '' }
    : { sourceId: valid.slice(0, cut), locator: valid.slice(cut + 1) }
}
