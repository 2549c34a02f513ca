import type { RequestContext } from '../../context.ts'
import type { RecordNodeActInput } from '../../generated/schema.ts'
import { beginStating } from '../../write/entity-acts.ts'
import { stateTie } from '../../write/new-records.ts'
import { notFound, type Outcome } from '../../write/outcome.ts'
import { trimmed } from '../../write/put-record.ts'
import { act } from '../act.ts'
import { putNewEvent } from '../projects/event-acts.service.ts'

/** Records a dated act of a local node: an event that it carried out. */
export function recordNodeAct(context: RequestContext, input: RecordNodeActInput): Promise<Outcome> {
  return act(context, 'recordNodeAct', input, async (draft) => {
    const undated = await beginStating(draft, input.source)
    await draft.load([input.localNode])
    if (draft.entity(input.localNode)?.type !== 'LOCAL_NODE') throw notFound('localNode', input.localNode)
    const { kind, title, summary, places, on } = input
    const participants = (input.participants ?? []).map((actor) => ({ actor, role: 'COLLABORATOR' as const }))
    const dated = { ...undated, period: `${on.trim()}/..` }
    const id = await putNewEvent(draft, { kind, title, summary, places: places ?? [], participants, themes: [] }, dated)
    const said = { kind: 'LINK', from: input.localNode, to: id, role: 'CARRIES_OUT', note: null } as const
    await stateTie(draft, 'localNode', said, dated)
    return { action: 'recordNodeAct', subjectId: id, reason: trimmed(input.reason) }
  })
}
