import { expect, test } from 'vitest'
import { startTerritoryWords } from '../testing/test-words.ts'
import { tellBridge } from './tell-bridge.ts'

type Bridge = Parameters<typeof tellBridge>[1]

const actor = (label: string): Bridge['actor'] => ({
  ...{ __typename: 'Actor', id: `actor:${label}`, label, kind: 'PUBLIC_BODY', collective: false, acronym: null },
})
const BRIDGE: Bridge = {
  ...{ __typename: 'BridgeActor', actor: actor('CISS'), areaLink: 'MEMBERS', areaActor: actor('Comune di Roure') },
  ...{ areaVia: null, areaMembers: 5, provider: actor('SMP'), steps: 3 },
  via: [{ __typename: 'Project', id: 'project:p', label: 'Progetto Patto' }],
}

test('who could bridge is told by its two ways', async () => {
  const i18n = await startTerritoryWords()
  const union = { ...actor('Unione montana'), __typename: 'Actor' as const }
  const event = { __typename: 'Event', id: 'event:d', label: 'Sportello itinerante' } as const
  expect([
    tellBridge(i18n, BRIDGE),
    tellBridge(i18n, { ...BRIDGE, areaVia: union, via: [event, ...BRIDGE.via] }),
    tellBridge(i18n, { ...BRIDGE, areaLink: 'HOSTS', areaVia: event, via: [] }),
  ]).toEqual([
    'Ne fanno parte 5 attori della micro-area; con SMP prende parte a Progetto Patto',
    'Fa parte di Unione montana, come Comune di Roure; prende parte a Sportello itinerante, parte di Progetto Patto, a cui prende parte SMP',
    'Partecipa a Sportello itinerante, nella micro-area; è in relazione con SMP',
  ])
})

test('who could bridge is told in English too', async () => {
  expect(tellBridge(await startTerritoryWords('en'), BRIDGE)).toBe(
    '5 actors of the micro-area are its members; takes part in Progetto Patto with SMP',
  )
})
