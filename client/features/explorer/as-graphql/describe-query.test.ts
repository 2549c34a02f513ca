import { buildSchema, parse, validate } from 'graphql'
import { createInstance, type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeActor, makeNetwork } from '../../../graph/testing/build-network.ts'
import explorer from '../../../locales/it/explorer.json'
import research from '../../../locales/it/research.json'
import { type Exploration, explore } from '../state/explore.ts'
import { readQuestion } from '../state/question.ts'
import { describeQuery } from './describe-query.ts'
import type { Difference } from './view-query.ts'

const SDL = import.meta.glob<string>('../../../../graph-schema/sdl/*.graphql', {
  eager: true,
  query: '?raw',
  import: 'default',
})
const SCHEMA = buildSchema(Object.values(SDL).join('\n'))
const ADDRESS = 'http://127.0.0.1/rete?testo=x'

let t: TFunction<['explorer', 'research']>
let exploration: Exploration

beforeAll(async () => {
  const words = createInstance()
  const resources = { it: { explorer, research } }
  await words.init({ lng: 'it', resources, interpolation: { escapeValue: false } })
  t = words.getFixedT('it', ['explorer', 'research'])
  const network = makeNetwork([makeActor('smp', { label: 'Società Mutua' })], [])
  exploration = explore(network, network, readQuestion({}), '2026-11-23')
})

function write(field: 'network' | 'neighbourhood', ...differences: readonly Difference[]): readonly string[] {
  const text = describeQuery(t, { field, filter: {}, asOf: null, variables: {}, differences }, exploration, ADDRESS)
  expect(validate(SCHEMA, parse(text))).toEqual([])
  return text.split('\n').filter((line) => line.startsWith('#'))
}

describe('the text of a view’s query', () => {
  test('says where it comes from, and that nothing differs', () => {
    expect(write('network')).toEqual([
      '# La rete come la mostrava questa vista di Trama il 2026-11-23:',
      `# ${ADDRESS}`,
      '# La risposta contiene gli stessi elementi e le stesse relazioni della pagina.',
    ])
  })

  test('names what differs, and what is meant by its name and id', () => {
    const [, , , hidden = '', lit = ''] = write(
      'neighbourhood',
      { what: 'hidden', ids: ['actor:smp', 'actor:gone'] },
      { what: 'lit', text: 'mutua' },
    )
    expect(hidden).toContain('Società Mutua (actor:smp), actor:gone (actor:gone)')
    expect(lit.length).toBeGreaterThan(0)
  })

  test('stays a comment whatever a reader looked for', () => {
    const lines = write('network', { what: 'lit', text: 'a"\n}\r query { x }' })
    expect(lines.join(' ')).toContain('«a" } query { x }»')
  })

  test('counts what would be too long to name', () => {
    const ids = Array.from({ length: 23 }, (_, index) => `actor:a${index}`)
    expect(write('network', { what: 'alone', ids }).join(' ')).toContain('e altri 3')
  })

  test('has words for every difference', () => {
    const every: readonly Difference[] = [
      { what: 'roles', kind: 'LINK', roles: ['PART', 'NODE'] },
      { what: 'ended', today: '2026-11-23' },
      { what: 'dates', kept: ['GIVEN', 'ENDED'], today: '2026-11-23' },
      { what: 'folded', ids: ['actor:smp'] },
      { what: 'expanded', ids: ['actor:smp'] },
      { what: 'cut', read: 300, total: 812 },
    ]
    const marks = write('network', ...every).filter((line) => line.startsWith('# – '))
    expect(marks.length).toBe(every.length)
    expect(marks.join(' ')).not.toContain('fromView')
  })
})
