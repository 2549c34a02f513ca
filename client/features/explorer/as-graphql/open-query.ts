import type { i18n, TFunction } from 'i18next'
import { PARAMS } from '../../../app/paths.ts'
import { loadDataWords } from '../../../lib/i18n.ts'
import type { Exploration } from '../state/explore.ts'
import type { Question } from '../state/question.ts'
import { describeQuery } from './describe-query.ts'
import { queryOfView } from './view-query.ts'

/** The parameters with which the research page opens on the query of a view. */
export async function paramsOfView(
  words: i18n,
  question: Question,
  exploration: Exploration,
  address: string,
): Promise<Readonly<Record<string, string>>> {
  await loadDataWords(words)
  const t: TFunction<['explorer', 'research']> = words.getFixedT(words.language, ['explorer', 'research'])
  const query = queryOfView(question, exploration)
  return {
    [PARAMS.query]: describeQuery(t, query, exploration, address),
    [PARAMS.variables]: JSON.stringify(query.variables, null, 2),
  }
}
