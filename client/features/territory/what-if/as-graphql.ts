import type { FactSet } from '#graph-schema/model/evidence.ts'
import { PARAMS } from '../../../app/paths.ts'
import type { SupposedService, WhatIfQueryVariables } from '../../../generated/graphql.ts'
import { dayVariable } from '../../../lib/ask-on-day.ts'
import { isService, type Supposition } from '../more/more-question.ts'
import { setsVariable } from '../state/question.ts'

const DOCUMENT = `query Ipotesi($services: [SupposedService!]!, $ties: [SupposedTie!]!, $asOf: Date, $sets: [String!]) {
  whatIf(services: $services, ties: $ties, asOf: $asOf, sets: $sets) {
    cells {
      before { areaId needId state providers { sure possible } }
      after { state providers { sure possible } }
    }
    areas {
      a { id name }
      b { id name }
      tiesBefore
      tiesAfter
      stepsBefore
      stepsAfter
    }
    closes
  }
}
`

/** A supposition as the server takes it. */
export function whatIfVariables(
  supposed: Supposition,
  day: string | null,
  sets: ReadonlySet<FactSet>,
): WhatIfQueryVariables {
  return {
    services: supposed.kind === 'service' ? [serviceOf(supposed)] : [],
    ties: supposed.kind === 'tie' ? [{ a: supposed.a, b: supposed.b }] : [],
    ...dayVariable(day),
    ...setsVariable(sets),
  }
}

function serviceOf({ actor, offer, area }: Extract<Supposition, { kind: 'service' }>): SupposedService {
  return isService(offer) ? { actor, service: offer, area } : { actor, need: offer, area }
}

/** The parameters with which the research page opens on a supposition. */
export function paramsOfWhatIf(comment: string, variables: WhatIfQueryVariables): Record<string, string> {
  const told = comment.split('\n').map((line) => `# ${line}`)
  return {
    [PARAMS.query]: `${told.join('\n')}\n${DOCUMENT}`,
    [PARAMS.variables]: JSON.stringify(variables, null, 2),
  }
}
