import { expect, test } from 'vitest'
import { ALL_SHOWN, withRow } from '../../../graph/model/filters.ts'
import { findVisible } from '../../../graph/model/visible.ts'
import { makeActor, makeNetwork, makeProject, makeTie } from '../../../graph/testing/build-network.ts'
import { countThemes } from './count-themes.ts'

const WORK = { id: 'theme:work' }
const HEALTH = { id: 'theme:health' }

/** Two are about work, one of them about health too; a project about work; one about nothing known. */
const NETWORK = makeNetwork(
  [
    makeActor('union', { themes: [WORK] }),
    makeActor('mutual', { themes: [WORK, HEALTH] }),
    makeActor('town'),
    makeProject('pact', { themes: [WORK] }),
  ],
  [makeTie('1', 'actor:union', 'actor:mutual'), makeTie('2', 'actor:mutual', 'actor:town')],
)

const TODAY = '2026-11-29'

function shownOn(...themes: readonly string[]): readonly string[] {
  return [...findVisible(NETWORK, { ...ALL_SHOWN, themes: new Set(themes) }, TODAY).entities]
}

test('themes leave what is about one of them, with the ties among those, and everything where none is asked', () => {
  expect(shownOn(WORK.id)).toEqual(['actor:union', 'actor:mutual', 'project:pact'])
  expect(shownOn(HEALTH.id)).toEqual(['actor:mutual'])
  expect(shownOn(HEALTH.id, 'theme:unheard-of')).toEqual(['actor:mutual'])
  expect(shownOn('theme:unheard-of')).toEqual([])
  expect(shownOn()).toEqual([...NETWORK.entities.keys()])
})

test('a theme counts what it would show alone, the other filters being as they are', () => {
  const withoutProjects = withRow(
    { ...ALL_SHOWN, themes: new Set([HEALTH.id]) },
    { section: 'classes', value: 'PROJECT' },
    false,
  )
  expect([...countThemes(NETWORK, ALL_SHOWN, TODAY)]).toEqual([
    [WORK.id, 3],
    [HEALTH.id, 1],
  ])
  expect([...countThemes(NETWORK, withoutProjects, TODAY)]).toEqual([
    [WORK.id, 2],
    [HEALTH.id, 1],
  ])
})
