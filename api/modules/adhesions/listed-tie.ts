import { z } from 'zod'
import { PROJECT_KINDS } from '#graph-schema/model/entity.ts'
import { DATE_STATUSES } from '#graph-schema/model/evidence.ts'
import { TIE_KINDS, TIE_ROLES } from '#graph-schema/model/tie.ts'

/** A tie `t` from `a` to `b` as one list, for statements that answer with ties to be worked through. */
export const LISTED_TIE = `[t.id, t.version, t.kind, t.role, a.id, a.name, b.id, b.name,
  CASE WHEN b:Project THEN b.kind ELSE null END, t.period, t.dateStatus,
  COLLECT { UNWIND t.sources AS cited MATCH (s:Source {id: split(cited, '#')[0]}) RETURN DISTINCT s.name }]`

/** What {@link LISTED_TIE} answers with. */
export const listedTie = z
  .tuple([
    z.string(),
    z.number().int(),
    z.enum(TIE_KINDS),
    z.enum(TIE_ROLES).nullable(),
    z.string(),
    z.string(),
    z.string(),
    z.string(),
    z.enum(PROJECT_KINDS).nullable(),
    z.string(),
    z.enum(DATE_STATUSES),
    z.array(z.string()),
  ])
  .transform(
    ([id, version, kind, role, fromId, fromName, toId, toName, toProjectKind, period, dateStatus, sources]) => ({
      id,
      version,
      kind,
      role,
      fromId,
      fromName,
      toId,
      toName,
      toProjectKind,
      period,
      dateStatus,
      sources,
    }),
  )
