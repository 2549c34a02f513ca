import type { WaysBetweenQuery } from '../../generated/graphql.ts'

/** Name of an end of a way; null where nothing has its id, or what has it is no entity. */
export function nameOfEnd(end: WaysBetweenQuery['start'] | undefined): string | null {
  return end === null || end === undefined || !('label' in end) ? null : end.label
}
