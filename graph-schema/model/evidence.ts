import { z } from 'zod'

/** How the source gives the date of a fact: stated, readable from a dated fact beside it, or not at all. */
export const DATE_STATUSES = ['GIVEN', 'IMPLIED', 'UNKNOWN'] as const
export type DateStatus = (typeof DATE_STATUSES)[number]

/** Whether the source states a fact or a reader inferred it. */
export const CERTAINTIES = ['STATED', 'INFERRED'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** Sets of facts that can be switched on and off together. A fact is in the sets of its sources; one that an act states is of the register, too. */
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

const CITATION = /^source:[a-z0-9][a-z0-9-_.]*(#.+)?$/u
const CONFIRMATION = /^(\d{4}-\d{2}-\d{2}) (FROM|TO|STAFF)$/u

// Marked pure, so that a browser that needs only the words above does not load a parser.

/** A citation as the store keeps it: `sourceId#locator`, or the source id alone. */
export const citationText = /* @__PURE__ */ z
  .string()
  .regex(CITATION, 'a citation is source:<slug> or source:<slug>#<section or page>')

/** A confirmation as the store keeps it: `2026-11-20 STAFF`. */
export const confirmationText = /* @__PURE__ */ z
  .string()
  .regex(CONFIRMATION, 'a confirmation is a day and FROM, TO or STAFF')

/** A text that is no citation, or no confirmation, where the store promises one. */
class InvalidEvidence extends Error {
  override readonly name = 'InvalidEvidence'
}

/**
 * Splits a stored confirmation into its day and who said it.
 * @throws InvalidEvidence naming the text.
 */
export function parseConfirmation(text: string): Confirmation {
  const [, on, word] = CONFIRMATION.exec(text) ?? []
  const by = CONFIRMERS.find((confirmer) => confirmer === word)
  if (on === undefined || by === undefined) throw new InvalidEvidence(`"${text}" is no confirmation`)
  return { on, by }
}

/**
 * Splits `sourceId#locator` at the first `#`.
 * @throws InvalidEvidence naming the text when it has no source id.
 */
export function parseCitation(text: string): Citation {
  if (!CITATION.test(text)) throw new InvalidEvidence(`"${text}" is no citation: source:<slug>#<section or page>`)
  const cut = text.indexOf('#')
  return cut === -1 ? { sourceId: text, locator: '' } : { sourceId: text.slice(0, cut), locator: text.slice(cut + 1) }
}
