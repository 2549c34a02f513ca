import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeActor, makeFact, makeMunicipality, makeProject, makeTie } from '../../testing/records.ts'
import { startTestApi, type TestApi } from '../../testing/test-api.ts'
import { openTestStore, type TestStore } from '../../testing/test-store.ts'

let store: TestStore
let api: TestApi
let asPublic: TestApi

beforeAll(async () => {
  store = await openTestStore()
  await store.load({
    entities: [
      makeActor('pinerolo', { name: 'Comune di Pinerolo', taxCode: '01750860015', kind: 'PUBLIC_BODY' }),
      makeActor('cpe', { name: 'Consorzio Pinerolo Energia', acronym: 'CPE', vatNumber: '12345678903' }),
      makeActor('coesa', { name: 'Coesa Pinerolo' }),
      makeActor('diaconia', { name: 'Diaconia Valdese' }),
      makeMunicipality('001191', { name: 'Pinerolo' }),
      makeProject('pact', { name: 'Patto' }),
    ],
    ties: [makeTie('pp', 'ADHESION', ['actor:pinerolo', 'project:pact'], { role: 'DECIDED' })],
    facts: [makeFact('s', 'SEATED_IN', ['actor:pinerolo', 'municipality:001191'])],
  })
  const staff = { role: 'STAFF', key: 'staff', accountId: 'account:staff', name: 'Staff' } as const
  api = await startTestApi(store.database, { acceptsClientText: true, viewerOf: async () => staff })
  asPublic = await startTestApi(store.database, { acceptsClientText: true })
})
afterAll(async () => {
  await api.stop()
  await asPublic.stop()
  await store.close()
})

const ASK = `query Ask($taxCode: String, $vatNumber: String, $name: String, $acronym: String, $except: ID) {
  possibleDuplicates(taxCode: $taxCode, vatNumber: $vatNumber, name: $name, acronym: $acronym, except: $except) {
    candidates { id seat strength reasons { kind value differences { written known } } ties { id kind role reversed otherName period source } }
    sharedWord fellows { id } fellowCount
  }
}`

async function look(variables: Record<string, string>) {
  const { data, errors } = await api.ask(ASK, variables)
  expect(errors).toBeUndefined()
  return data?.['possibleDuplicates']
}

describe('what is on record already', () => {
  test('is told with the reasons, the seat, the ties, and who else shares the word', async () => {
    expect(await look({ taxCode: '01750860015', name: 'Città di Pinerolo' })).toEqual({
      candidates: [
        {
          id: 'actor:pinerolo',
          seat: 'Pinerolo',
          strength: 1,
          reasons: [
            { kind: 'SAME_TAX_CODE', value: '01750860015', differences: [] },
            {
              kind: 'SIMILAR_NAME',
              value: 'Comune di Pinerolo',
              differences: [{ written: 'Città di', known: 'Comune di' }],
            },
          ],
          ties: [
            {
              id: 'tie:pp',
              kind: 'ADHESION',
              role: 'DECIDED',
              reversed: false,
              otherName: 'Patto',
              period: '/',
              source: expect.any(String),
            },
          ],
        },
      ],
      sharedWord: 'Pinerolo',
      fellows: [{ id: 'actor:coesa' }, { id: 'actor:cpe' }],
      fellowCount: 2,
    })
  })

  test.each([
    [{ name: 'diaconia valdesse' }, ['actor:diaconia']],
    [{ acronym: 'cpe', name: 'Altro' }, ['actor:cpe']],
    [{ vatNumber: '12345678903' }, ['actor:cpe']],
    [{ taxCode: '01750860016' }, []],
    [{ name: '"~*(' }, []],
    [{}, []],
    [{ name: 'Diaconia Valdese', except: 'actor:diaconia' }, []],
  ])('for %j is %j', async (asked, ids) => {
    expect(await look(asked)).toMatchObject({ candidates: ids.map((id) => ({ id })) })
  })

  test('is not told to the public', async () => {
    const { errors } = await asPublic.ask(ASK, { name: 'Pinerolo' })
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
  })
})
