import { isOutlinedByItself, listOutlines, type Outline, shownMembers } from '../../../graph/model/outlines.ts'
import type { Exploration } from './explore.ts'
import type { Question } from './question.ts'

/** How a group, or a project, is drawn now. */
export interface GroupState {
  /** Those of its members that are shown; ids. */
  readonly members: readonly string[]
  /** `always`: a local node is an area, whatever anybody asks. */
  readonly outline: 'always' | 'on' | 'off'
  /** Drawn as one mark with its members. */
  readonly closed: boolean
  /** True where it can be drawn so: any group, and a project that is outlined. */
  readonly canClose: boolean
}

type Asked = Pick<Question, 'outlined' | 'closedGroups'>

/** How an entity is drawn together with those who make it up; null for one that nobody shown makes up. */
export function groupStateOf(
  { slice, visible }: Pick<Exploration, 'slice' | 'visible'>,
  { outlined, closedGroups }: Asked,
  id: string,
): GroupState | null {
  const members = visible.entities.has(id) ? shownMembers(slice, visible, id) : []
  if (members.length === 0) return null
  const outline = isOutlinedByItself(slice, visible, id) ? 'always' : outlined.includes(id) ? 'on' : 'off'
  const closed = closedGroups.includes(id)
  return { members, outline, closed, canClose: outline !== 'off' || !id.startsWith('project:') }
}

/** What is drawn as an area round its members. */
export function outlinesOf({ slice, visible }: Exploration, { outlined, closedGroups }: Asked): readonly Outline[] {
  return listOutlines(slice, visible, outlined).filter(({ id }) => !closedGroups.includes(id))
}

/** What is drawn as one mark with its members. */
export function closedOf(exploration: Exploration, { closedGroups }: Asked): readonly Outline[] {
  return listOutlines(exploration.slice, exploration.visible, closedGroups).filter(({ id }) =>
    closedGroups.includes(id),
  )
}
