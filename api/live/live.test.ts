import { describe, expect, test } from 'vitest'
import { Seats } from './seats.ts'
import { visibleSubjects } from './visible-subjects.ts'

describe('seats', () => {
  test('are so many for a viewer, for an address and in all, and come back once when given back', () => {
    const seats = new Seats({ all: 3, viewer: 2, address: 2 })
    const first = seats.take('ada', '10.0.0.1')
    expect(seats.take('ada', '10.0.0.2')).not.toBeNull()
    expect(seats.take('ada', '10.0.0.3')).toBeNull()
    expect(seats.take('bea', '10.0.0.1')).not.toBeNull()
    expect(seats.take('cleo', '10.0.0.4')).toBeNull()
    first?.()
    first?.()
    expect(seats.take('cleo', '10.0.0.4')).not.toBeNull()
    expect(seats.take('dora', '10.0.0.5')).toBeNull()
  })
})

describe('subjects of a change', () => {
  const found = ['need-report:1', 'gap-decision:1']
  const ids = ['actor:smp', 'tie:r1', 'fact:x', ...found, 'contact:1', 'adhesion:1', 'account:1', 'share:1', 'secret:1']

  test('are told to everybody where they are of the network or of its gaps, contacts and cases to staff, people to administrators', () => {
    const network = ['actor:smp', 'tie:r1', 'fact:x', ...found]
    expect(visibleSubjects(ids, 'PUBLIC')).toEqual(network)
    expect(visibleSubjects(ids, 'RESEARCHER')).toEqual(network)
    expect(visibleSubjects(ids, 'STAFF')).toEqual([...network, 'contact:1', 'adhesion:1'])
    expect(visibleSubjects(ids, 'BOARD')).toEqual([...network, 'contact:1', 'adhesion:1'])
    expect(visibleSubjects(ids, 'ADMIN')).toEqual(ids)
  })
})
