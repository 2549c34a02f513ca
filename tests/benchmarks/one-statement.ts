import { encodeParameters } from '#api/database/encode.ts'
import type { Statement } from '#api/database/run.ts'
import type { Arena } from './arena.ts'
import { statementsOf } from './overhead.ts'
import { PAGES } from './questions.ts'

export interface PageResult {
  readonly name: string
  /** Statements sent for a page of 10 and of 100. */
  readonly statements: readonly [number, number]
  /** Database hits of them. */
  readonly hits: readonly [number, number]
}

/** B2: one statement whatever the size of the page, and work in proportion to it. */
export async function measurePages(arena: Arena, say: (text: string) => void): Promise<PageResult[]> {
  const results: PageResult[] = []
  for (const { name, query } of PAGES) {
    say(`B2 ${name} …`)
    const small = await statementsOf(arena, query(10))
    const large = await statementsOf(arena, query(100))
    results.push({
      name,
      statements: [small.length, large.length],
      hits: [await countHits(arena, small), await countHits(arena, large)],
    })
  }
  return results
}

async function countHits({ driver, connection }: Arena, statements: readonly Statement[]): Promise<number> {
  const session = driver.session({ database: connection.database })
  let hits = 0
  for (const { text, parameters } of statements) {
    const profiled = text.replace('CYPHER 5', 'CYPHER 5 PROFILE')
    const { summary } = await session.run(profiled, encodeParameters(parameters))
    if (summary.profile !== false) hits += sumHits(summary.profile)
  }
  await session.close()
  return hits
}

interface Profiled {
  readonly dbHits: number
  readonly children: readonly Profiled[]
}

function sumHits({ dbHits, children }: Profiled): number {
  return children.reduce((sum, child) => sum + sumHits(child), dbHits)
}
