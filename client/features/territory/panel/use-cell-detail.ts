import { useQuery } from '@apollo/client/react'
import { CoverageCellDocument, type CoverageCellQuery } from '../../../generated/graphql.ts'
import { dayVariable } from '../../../lib/ask-on-day.ts'
import { type DisplayError, describeError } from '../../../lib/display-error.ts'
import { setsVariable, type TerritoryQuestion, UNSTATED } from '../state/question.ts'

export type CellDetail = CoverageCellQuery['coverageCell']

export interface CellDetailAnswer {
  readonly detail: CellDetail | null
  readonly failure: DisplayError | null
  readonly readAgain: () => void
}

/** Reads all that stands behind one cell. */
export function useCellDetail(
  area: string,
  need: string,
  { sets, subject }: TerritoryQuestion,
  day: string | null,
): CellDetailAnswer {
  const { data, error, refetch } = useQuery(CoverageCellDocument, {
    variables: {
      need,
      ...(area === UNSTATED ? {} : { area }),
      ...dayVariable(day),
      ...setsVariable(sets),
      ...(subject === null ? {} : { subject }),
    },
    fetchPolicy: 'no-cache',
  })
  return {
    detail: data?.coverageCell ?? null,
    failure: data === undefined && error !== undefined ? describeError(error) : null,
    readAgain: () => void refetch(),
  }
}
