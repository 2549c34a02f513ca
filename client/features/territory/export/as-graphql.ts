import { PARAMS } from '../../../app/paths.ts'
import { setsVariable, type TerritoryQuestion } from '../state/question.ts'

/** The question of the page, as anybody may ask it. */
const DOCUMENT = `query Territorio($asOf: Date, $sets: [String!], $subject: ServiceSubject) {
  coverage(asOf: $asOf, sets: $sets, subject: $subject) {
    totals { state count }
    accepted
    unplaced
    areas { id code name }
    needs { id code label }
    cells {
      areaId
      needId
      state
      sureState
      providers { sure possible }
      collectiveProviders
      needs { answers few reports }
      resources { answers few reports }
      knowledge { answers few reports }
      seekers
      decision { reason since until due }
    }
    unassigned { id name }
  }
  territory(asOf: $asOf, sets: $sets) {
    areas {
      area { id name }
      municipalities
      population
      seats { sure possible }
      desks { sure possible }
      providers { sure possible }
      neighbours
      pieces
    }
    areaTies { a b ties { sure possible } }
  }
}
`

/** The parameters with which the research page opens on the question of the page. */
export function paramsOfQuestion(
  comment: string,
  { sets, subject }: Pick<TerritoryQuestion, 'sets' | 'subject'>,
  day: string | null,
): Record<string, string> {
  const variables = {
    ...(day === null ? {} : { asOf: day }),
    ...setsVariable(sets),
    ...(subject === null ? {} : { subject }),
  }
  const told = comment.split('\n').map((line) => `# ${line}`)
  return {
    [PARAMS.query]: `${told.join('\n')}\n${DOCUMENT}`,
    [PARAMS.variables]: JSON.stringify(variables, null, 2),
  }
}
