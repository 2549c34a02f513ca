import { describe, expect, test } from 'vitest'
import { lineAddress } from '../state/graph-address.ts'
import { makeChange, makeChangedActor, startTimeWords } from '../testing/make-changes.ts'
import type { Change, ChangedEntity } from './change.ts'
import { gatherLines } from './gather-lines.ts'
import { writeSegments } from './segments.ts'
import { tellLine } from './tell-line.ts'
import { tellWhen } from './tell-when.ts'

const [IT, EN] = await Promise.all([startTimeWords('it'), startTimeWords('en')])

function makeArea(slug: string, name: string): ChangedEntity {
  return { ...makeChangedActor(slug, name, { sets: ['register'] }), id: `micro-area:${slug}`, typename: 'MicroArea' }
}

function makeComune(name: string): ChangedEntity {
  return { ...makeArea(name, name), id: `municipality:${name}`, typename: 'Municipality' }
}

const [PINEROLO, LOWER, UPPER, NEW] = [
  makeArea('MA1', 'Pinerolo'),
  makeArea('MA4', 'Bassa Val Chisone'),
  makeArea('MA5', 'Alta Val Chisone'),
  makeArea('MA8', 'Valli unite'),
]

type Areas = readonly ChangedEntity[]

function redraw(
  act: 'MOVED' | 'BEGAN' | 'ENDED',
  entity: ChangedEntity,
  [left, entered]: readonly [Areas, Areas],
  [from, to]: readonly [string, string?] = ['2026-01-01'],
): Change {
  const id = `REDRAWN/${entity.id}/${act}/${to ?? from}`
  return makeChange('REDRAWN', { form: 'entity', entity }, from, to ?? from, { id, redrawing: { act, left, entered } })
}

function tell(changes: readonly Change[], words = IT): string[] {
  return gatherLines(changes).map((line) => [writeSegments(tellLine(words, line)), tellWhen(words, line)].join(' · '))
}

describe('a redrawing of the micro-areas', () => {
  const porte = redraw('MOVED', makeComune('Porte'), [[LOWER], [PINEROLO]])

  test('tells where a comune is from a day, and where no longer', () => {
    expect(tell([porte])).toEqual(['Dal 1 gen 2026 Porte è in Pinerolo e non più in Bassa Val Chisone · '])
    expect(tell([porte], EN)).toEqual(['From 1 Jan 2026 Porte is in Pinerolo and no longer in Bassa Val Chisone · '])
  })

  test('tells comuni that went the same way together, many by their number', () => {
    const more = (count: number) =>
      ['Perosa', 'Pomaretto', 'Pramollo', 'Prali']
        .slice(0, count)
        .map((name) => redraw('MOVED', makeComune(name), [[LOWER], [PINEROLO]]))
    expect(tell([porte, ...more(1)])).toEqual([
      'Dal 1 gen 2026 Perosa e Porte sono in Pinerolo e non più in Bassa Val Chisone · ',
    ])
    expect(tell([porte, ...more(4)])).toEqual([
      'Dal 1 gen 2026 5 comuni sono in Pinerolo e non più in Bassa Val Chisone · ',
    ])
  })

  test('tells who comes from no micro-area, and who is in none any more', () => {
    const changes = [
      redraw('MOVED', makeComune('Porte'), [[], [PINEROLO]], ['2026-03-08']),
      redraw('MOVED', makeComune('Prali'), [[LOWER], []]),
    ]
    expect(tell(changes)).toEqual([
      'Dall’8 mar 2026 Porte è in Pinerolo: prima non era in alcuna micro-area · ',
      'Dal 1 gen 2026 Prali non è più in Bassa Val Chisone, né in un’altra micro-area · ',
    ])
  })

  test('tells areas that become one with the comuni that they had, one that is divided, one that is no more', () => {
    const merged = [
      redraw('ENDED', LOWER, [[], [NEW]]),
      redraw('ENDED', UPPER, [[], [NEW]]),
      redraw('BEGAN', NEW, [[LOWER, UPPER], []]),
      redraw('MOVED', makeComune('Porte'), [[LOWER], [NEW]]),
      redraw('MOVED', makeComune('Usseaux'), [[UPPER], [NEW]]),
    ]
    expect(tell(merged)).toEqual([
      'Dal 1 gen 2026 le micro-aree Alta Val Chisone e Bassa Val Chisone sono unite in Valli unite · ',
      'Dal 1 gen 2026 c’è la micro-area Valli unite, con comuni di Bassa Val Chisone e Alta Val Chisone · ',
    ])
    expect(gatherLines(merged).map(({ changes }) => changes.length)).toEqual([4, 1])
    expect(tell([redraw('ENDED', LOWER, [[], [PINEROLO]])])).toEqual([
      'Dal 1 gen 2026 la micro-area Bassa Val Chisone confluisce in Pinerolo · ',
    ])
    expect(tell([redraw('ENDED', LOWER, [[], [UPPER, PINEROLO]])])).toEqual([
      'Dal 1 gen 2026 la micro-area Bassa Val Chisone è divisa tra Alta Val Chisone e Pinerolo · ',
    ])
    expect(tell([redraw('ENDED', LOWER, [[], []]), redraw('BEGAN', NEW, [[], []])])).toEqual([
      'Dal 1 gen 2026 la micro-area Bassa Val Chisone non c’è più · ',
      'Dal 1 gen 2026 c’è la micro-area Valli unite · ',
    ])
  })

  test('names no day that is not known', () => {
    expect(tell([redraw('MOVED', makeComune('Porte'), [[LOWER], [PINEROLO]], ['2026-01-01', '2026-12-31'])])).toEqual([
      'Porte è in Pinerolo e non più in Bassa Val Chisone · 2026, giorno non noto',
    ])
  })

  test('leads to the map on that day, never after the days that are compared', () => {
    const [line] = gatherLines([porte])
    if (line === undefined) throw new Error('one line was expected')
    const sets = new Set(['register'] as const)
    expect([
      lineAddress(line, { from: '2025-01-01', to: '2026-06-01' }, sets),
      lineAddress(line, { from: '2025-01-01', to: '2025-12-31' }, sets),
    ]).toEqual(['/territorio?alla=2026-01-01', '/territorio?alla=2025-12-31'])
  })
})
