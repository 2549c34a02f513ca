import { describe, expect, test } from 'vitest'
import { entityPath, examplePath, idsOfSlug, networkPath } from './addresses.ts'

describe('the address of an entity', () => {
  test.each([
    ['actor:smp', '/attori/smp'],
    ['project:progetto_patto', '/progetti/progetto_patto'],
    ['governance-body:tavolo_wecare', '/nodi/tavolo_wecare'],
    ['local-node:val_pellice', '/nodi/val_pellice'],
    ['event:sportello_fisso', '/eventi/sportello_fisso'],
    ['municipality:001191', '/comuni/001191'],
  ])('of %s is %s', (id, path) => {
    expect(entityPath(id)).toBe(path)
  })

  test('is null for what has no page and for what is no id', () => {
    expect(['need:N12', 'source:vademecum', 'tie:r02', 'smp', ''].map(entityPath)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('the ids that an address can mean', () => {
  test('are one of each type that its page serves', () => {
    expect(idsOfSlug('tavolo', ['LOCAL_NODE', 'GOVERNANCE_BODY'])).toEqual([
      'local-node:tavolo',
      'governance-body:tavolo',
    ])
  })

  test('are the id itself when the address says it whole', () => {
    expect(idsOfSlug('governance-body:tavolo', ['LOCAL_NODE', 'GOVERNANCE_BODY'])).toEqual(['governance-body:tavolo'])
  })
})

test('the network and the examples are addressed with their parameter', () => {
  expect([networkPath(null), networkPath('actor:smp'), examplePath('metrics')]).toEqual([
    '/rete',
    '/rete?sel=actor:smp',
    '/dati?esempio=metrics#prova',
  ])
})
