import { expect, test } from 'vitest'
import { VADEMECUM } from '#client/graph/layout/testing/vademecum-fixture.ts'
import { NETWORK_ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { TIES } from '#graph-schema/model/tie.ts'
import { checkRecords } from '#seed/check.ts'
import { readSeed } from '#seed/read.ts'

/** The client may not read the seed, so its layout is tested on a copy: here the copy is held to the original. */
test('the network that the layout is tested on is the vademecum of the seed', () => {
  const checked = checkRecords(readSeed(['territory', 'vademecum']))
  if (!checked.ok) throw new Error('the seed has problems')
  const { entities, ties } = checked.records
  const drawn = entities.filter(
    (entity) => NETWORK_ENTITY_TYPES.includes(entity.type) && !(entity.type === 'GOVERNANCE_BODY' && entity.structural),
  )
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const describe = (id: string, label: string, acronym: string | null | undefined) => ({
    id,
    label,
    acronym: acronym ?? null,
  })

  expect(VADEMECUM.vertices.map(({ id, label, acronym }) => describe(id, label, acronym)).sort(byId)).toEqual(
    drawn.map((entity) => describe(entity.id, entity.name, 'acronym' in entity ? entity.acronym : null)).sort(byId),
  )
  expect(
    VADEMECUM.ties.map(({ id, source, target, kind, role }) => ({ id, source, target, kind, role })).sort(byId),
  ).toEqual(
    ties
      .map(({ id, from, to, kind, role }) => ({
        id: `${id}`,
        source: `${from}`,
        target: `${to}`,
        kind: TIES[kind].type,
        role,
      }))
      .sort(byId),
  )
})
