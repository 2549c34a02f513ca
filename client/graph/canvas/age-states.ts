import type { KnowledgeAge } from '../model/knowledge-age.ts'
import type { Visible } from '../model/visible.ts'
import type { NetworkPicture } from '../picture.ts'
import type { AddState, Shown } from './shown.ts'

/** A line is as old as the tie of it that was told last. */
export function addLineAges(
  { edges }: Shown,
  { ties }: Visible,
  ages: ReadonlyMap<string, KnowledgeAge>,
  add: AddState,
): void {
  for (const { id, tieIds } of edges) {
    const known = new Set(tieIds.filter((tieId) => ties.has(tieId)).map((tieId) => ages.get(tieId)))
    if (known.has('FRESH')) add(id, 'fresh')
    else if (known.has('AGEING')) add(id, 'ageing')
  }
}

/**
 * A mark is as old as what is known of its actor; what was told lately looks as it always does. A closed group carries a
 * number on its mark, and words never fade.
 */
export function addMarkAges(
  picture: NetworkPicture,
  { vertices }: Shown,
  openRows: ReadonlySet<string>,
  ages: ReadonlyMap<string, KnowledgeAge>,
  add: AddState,
): void {
  const alone = [...vertices].filter((id) => picture.vertices.get(id)?.group === null)
  for (const id of [...alone, ...openRows]) {
    const age = ages.get(id)
    if (age === 'AGEING') add(id, 'ageing')
    else if (age === 'OLD') add(id, 'old')
  }
}
