import { OPERATOR, type Statement } from '#api/database/run.ts'
import { startTestApi } from '#api/testing/test-api.ts'
import type { Arena } from './arena.ts'
import { type Comparison, compare } from './measure.ts'
import { OVERHEAD, type Question } from './questions.ts'

const PAIRS = 7
/** Runs of each side before anything is measured. */
const WARM_UP = 4

export interface OverheadResult extends Comparison {
  readonly question: Question
  readonly statements: number
}

/** B1: GraphQL over HTTP against the driver alone with the same statements; both read every row. */
export async function measureOverhead(arena: Arena, say: (text: string) => void): Promise<OverheadResult[]> {
  const results: OverheadResult[] = []
  for (const question of OVERHEAD) {
    say(`B1 ${question.name} …`)
    const statements = await statementsOf(arena, question.query)
    const ours = () => arena.ask(question.query)
    const theirs = async () => {
      for (const statement of statements) await arena.database.read(statement, OPERATOR)
    }
    for (let turn = 0; turn < WARM_UP * question.repeats; turn += 1) {
      await ours()
      await theirs()
    }
    const comparison = await compare(PAIRS, question.repeats, ours, theirs)
    results.push({ ...comparison, question, statements: statements.length })
  }
  return results
}

/** The statements that a document sends, with their values, taken from a server in this process. */
export async function statementsOf({ database, takeStatements }: Arena, query: string): Promise<Statement[]> {
  const api = await startTestApi(database, { acceptsClientText: true })
  takeStatements()
  const { errors } = await api.ask(query)
  const statements = takeStatements()
  await api.stop()
  if (errors !== undefined) throw new Error(`${query}: ${errors[0]?.message}`)
  return statements
}
