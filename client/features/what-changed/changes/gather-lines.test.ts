import { describe, expect, test } from 'vitest'
import { makeChange, makeChangedActor, makeChangedProject, makeTieSubject } from '../testing/make-changes.ts'
import type { Change } from './change.ts'
import { groupChanges } from './change-groups.ts'
import { gatherLines } from './gather-lines.ts'

const CISS = makeChangedActor('ciss', 'Consorzio Intercomunale Servizi Sociali', { short: 'CISS' })
const CPE = makeChangedActor('cpe', 'CPE')
const WEPIN = makeChangedProject('accordo_we_pin', 'Accordo We-Pin', 'AGREEMENT')
const RIPARTIAMO = makeChangedProject('ripartiamo', 'Ripartiamo insieme', 'PROJECT', { sets: ['vademecum'] })

function comune(name: string) {
  return makeChangedActor(`comune_${name.toLowerCase()}`, `Comune di ${name}`)
}

function joins(name: string, day: string, rest: Partial<Change> = {}): Change {
  return makeChange('JOINED', makeTieSubject(comune(name), CISS, 'MEMBERSHIP', 'MEMBER'), day, day, rest)
}

function told(changes: readonly Change[]) {
  return gatherLines(changes).map(({ kind, surely, changes: own, ofPact }) => [kind, surely, own.length, ofPact])
}

describe('lines', () => {
  test('gather alike ties of one day and one target, and keep what is only possible apart', () => {
    const changes = [
      joins('Fenestrelle', '2025-01-01'),
      joins('Angrogna', '2016-01-01'),
      joins('Usseaux', '2025-01-01'),
      joins('Roure', '2025-01-01', { surely: false }),
    ]
    expect(told(changes)).toEqual([
      ['JOINED', true, 2, false],
      ['JOINED', false, 1, false],
      ['JOINED', true, 1, false],
    ])
  })

  test('keep apart what came about at the invitation of different actors', () => {
    const invited = (name: string, by: string): Change => {
      const { tie } = makeTieSubject(comune(name), CISS, 'MEMBERSHIP', 'MEMBER')
      const subject = { form: 'tie', tie: { ...tie, invitedBy: { id: `actor:${by}`, label: by } } } as const
      return makeChange('JOINED', subject, '2025-01-01')
    }
    const changes = [
      invited('Fenestrelle', 'acea'),
      invited('Roure', 'acea'),
      invited('Usseaux', 'smp'),
      joins('Angrogna', '2025-01-01'),
    ]
    expect(told(changes).map(([, , count]) => count)).toEqual([2, 1, 1])
  })

  test('tell a life that begins with those whose ties to it begin on the same day', () => {
    const signs = (who: ReturnType<typeof comune>, day: string) =>
      makeChange('STARTED', makeTieSubject(who, WEPIN, 'PARTICIPATION', 'SIGNATORY'), day)
    const changes = [
      signs(CPE, '2023-03-28'),
      makeChange('STARTED', { form: 'entity', entity: WEPIN }, '2023-03-28'),
      signs(CISS, '2023-03-28'),
      signs(comune('Pinerolo'), '2024-05-01'),
    ]
    const [later, born] = gatherLines(changes)
    expect(later?.body).toMatchObject({ form: 'ties', who: [{ id: 'actor:comune_pinerolo' }] })
    expect(born?.body).toEqual({ form: 'life', entity: WEPIN, tied: [CISS, CPE] })
  })

  test('put the pact’s own growth before what was found out around it, then the newest first', () => {
    const changes = [
      joins('Angrogna', '2025-01-01'),
      makeChange('STARTED', makeTieSubject(CPE, RIPARTIAMO, 'PARTICIPATION', 'LAUNCHER'), '2020-05-01', '2020-05-31'),
      makeChange('JOINED', makeTieSubject(CPE, WEPIN, 'ADHESION', 'SIGNED'), '2021-01-01'),
    ]
    expect(gatherLines(changes).map(({ when, ofPact }) => [when?.latest, ofPact])).toEqual([
      ['2021-01-01', true],
      ['2020-05-31', true],
      ['2025-01-01', false],
    ])
  })

  test('tell events that began and ended between the two days in one line, however many they are', () => {
    const event = (slug: string, typename = 'Event') => ({ ...CPE, id: `event:${slug}`, short: slug, typename })
    const [fair, seminar, project] = [event('Fiera'), event('Seminario'), event('Progetto', 'Project')]
    const life = (kind: 'STARTED' | 'ENDED', entity: typeof fair, day: string, surely = true) =>
      makeChange(kind, { form: 'entity', entity }, day, day, { surely })
    const changes = [
      life('STARTED', fair, '2022-10-11'),
      life('ENDED', fair, '2022-10-12'),
      makeChange('ENDED', makeTieSubject(CPE, fair, 'PARTICIPATION', 'CO_ORGANISER'), '2022-10-12'),
      life('STARTED', seminar, '2023-03-01'),
      life('ENDED', seminar, '2023-03-03'),
      life('STARTED', project, '2023-01-01'),
      life('ENDED', project, '2023-12-31'),
      life('ENDED', event('Mostra'), '2023-05-01'),
    ]
    const ended = gatherLines(changes).filter(({ kind }) => kind === 'ENDED')
    expect(ended.map(({ body, changes: own }) => [body.form, own.length])).toEqual([
      ['life', 1],
      ['life', 1],
      ['events', 3],
    ])
    expect(ended[2]?.body).toEqual({ form: 'events', events: [fair, seminar] })
    expect(gatherLines(changes.slice(0, 3)).find(({ kind }) => kind === 'ENDED')?.body).toEqual({
      form: 'life',
      entity: fair,
      tied: [CPE],
    })
  })

  test('tell areas reached by the same body on the same day together', () => {
    const area = (slug: string, name: string) =>
      makeChange(
        'FIRST_COVERED',
        {
          form: 'entity',
          entity: { ...makeChangedActor(slug, name), id: `micro-area:${slug}`, typename: 'MicroArea' },
        },
        '2025-01-01',
        '2025-01-01',
        { by: [CISS] },
      )
    const [line] = gatherLines([area('MA5', 'Bassa Val Chisone'), area('MA6', 'Alta Val Chisone')])
    expect(line?.body).toMatchObject({ form: 'areas', areas: [{ id: 'micro-area:MA5' }, { id: 'micro-area:MA6' }] })
  })
})

test('groups stand in their order and count also what was cut from the list', () => {
  const totals = [
    { kind: 'CORRECTED' as const, surely: 2, possibly: 0 },
    { kind: 'JOINED' as const, surely: 1_200, possibly: 3 },
    { kind: 'LEFT' as const, surely: 0, possibly: 0 },
  ]
  const groups = groupChanges([joins('Angrogna', '2016-01-01')], totals)
  expect(groups.map(({ kind, surely, possibly, lines }) => [kind, surely, possibly, lines.length])).toEqual([
    ['JOINED', 1_200, 3, 1],
    ['CORRECTED', 2, 0, 0],
  ])
})
