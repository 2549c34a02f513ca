import { z } from 'zod'
import type { Statement } from '../../database/run.ts'

export const draftRow = z.tuple([z.string(), z.string(), z.number().int(), z.string(), z.string()])

const COLUMNS = 'd.id, d.form, d.version, d.content, d.savedAt'

export interface DraftKept {
  readonly id: string
  readonly ownerId: string
  readonly form: string
  readonly version: number
  readonly content: string
  readonly now: string
}

/**
 * Keeps a draft when it is the owner's and nobody kept a later one; answers with the draft as it is now – none where
 * the id is somebody else's.
 */
export function keepDraft(draft: DraftKept): Statement {
  return {
    operation: 'keepDraft',
    text: `CYPHER 5
MERGE (d:Draft {id: $id})
ON CREATE SET d.ownerId = $ownerId, d.form = $form, d.version = 0, d.content = '', d.savedAt = $now
WITH d WHERE d.ownerId = $ownerId
FOREACH (_ IN CASE WHEN d.version = $version THEN [1] ELSE [] END |
  SET d.version = d.version + 1, d.content = $content, d.savedAt = $now)
RETURN ${COLUMNS}`,
    parameters: { ...draft },
  }
}

export function readDrafts(ownerId: string, form: string): Statement {
  return {
    operation: 'drafts',
    text: `CYPHER 5
MATCH (d:Draft {ownerId: $ownerId})
WHERE d.form = $form AND d.version > 0
RETURN ${COLUMNS} ORDER BY d.savedAt DESC, d.id LIMIT 20`,
    parameters: { ownerId, form },
  }
}

/** Also lets go of everybody's drafts that nobody touched for long. */
export function removeDraft(ownerId: string, id: string, before: string): Statement {
  return {
    operation: 'discardDraft',
    text: `CYPHER 5
MATCH (d:Draft)
WHERE (d.id = $id AND d.ownerId = $ownerId) OR d.savedAt < $before
WITH d, d.id = $id AS own
DELETE d
RETURN own`,
    parameters: { ownerId, id, before },
  }
}
