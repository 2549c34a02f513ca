import { PARAMS } from '../../app/paths.ts'

/** The two actors of a merge, by id; null while nobody is chosen. */
export interface MergeQuestion {
  readonly keep: string | null
  readonly merge: string | null
}

export function readMergeQuestion(params: Readonly<Record<string, string | undefined>>): MergeQuestion {
  return { keep: readActor(params[PARAMS.keep]), merge: readActor(params[PARAMS.merge]) }
}

export function writeMergeQuestion({ keep, merge }: MergeQuestion): Record<string, string> {
  return {
    ...(keep === null ? {} : { [PARAMS.keep]: keep }),
    ...(merge === null ? {} : { [PARAMS.merge]: merge }),
  }
}

function readActor(text: string | undefined): string | null {
  return text !== undefined && /^actor:[\w.-]{1,80}$/u.test(text) ? text : null
}
