import { PARAMS } from '../../../app/paths.ts'
import type { DaySpan } from '../state/question.ts'
import type { NetworkQuestion } from '../state/use-frame.ts'

/** The question of the page, as anybody may ask it. */
const DOCUMENT = `query CosaECambiato($from: Date!, $to: Date!, $filter: NetworkFilter, $recordedBefore: DateTime) {
  compareNetwork(from: $from, to: $to, filter: $filter, recordedBefore: $recordedBefore) {
    before { day ties { sure possible } actors { sure possible } }
    after {
      day
      ties { sure possible }
      actors { sure possible }
      since {
        started { surely possibly }
        ended { surely possibly }
        newTies { oldOld oldNew newNew undecided withinArea acrossAreas areaUnknown }
      }
    }
    totals { kind surely possibly }
    undecided
    truncated
    changes {
      kind
      surely
      when { earliest latest }
      subject {
        __typename
        id
        ... on Entity { label }
        ... on Tie {
          kind
          role
          from { id label }
          to { id label }
        }
      }
      by { id label }
      correction { act at periodBefore periodAfter label }
      redrawn
      leftAreas { id label }
      enteredAreas { id label }
    }
  }
}
`

/** The parameters with which the research page opens on the question of the page. */
export function paramsOfQuestion(comment: string, days: DaySpan, about: NetworkQuestion): Record<string, string> {
  const { filter, recordedBefore } = about
  const variables = {
    ...days,
    // Both are written also as by default: an editor that checks variables asks for them.
    filter: { ...filter, includeIsolated: true, includeStructural: false },
    ...(recordedBefore === null ? {} : { recordedBefore }),
  }
  return {
    [PARAMS.query]: `${comment
      .split('\n')
      .map((line) => `# ${line}`)
      .join('\n')}\n${DOCUMENT}`,
    [PARAMS.variables]: JSON.stringify(variables, null, 2),
  }
}
