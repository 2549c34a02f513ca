import { describe, expect, test } from 'vitest'
import { findServing } from '../coverage/find-serving.ts'
import { askOfRecord, entity, fact, report, tie } from '../coverage/testing/small-record.ts'
import { compareSupposed } from './what-if.ts'

/**
 * Three areas of one comune each, every actor seated in that of its letter, hub nowhere. anna serves health in A by care, which
 * also meets work; B was asked about health. a1–hub, b1–hub: from A to B two ties lead; C is tied to nobody.
 */
const AREAS = ['A', 'B', 'C']
const ask = askOfRecord({
  entities: [
    ...AREAS.flatMap((area) => [entity(`micro-area:${area}`), entity(`municipality:${area}`)]),
    ...['need:health', 'need:work', 'service:care', 'actor:a1', 'actor:b1', 'actor:b2', 'actor:c1', 'actor:hub'].map(
      (id) => entity(id),
    ),
  ],
  facts: [
    ...AREAS.map((area) => fact(`PART_OF_AREA municipality:${area} micro-area:${area}`)),
    ...AREAS.map((area) => fact(`SEATED_IN actor:${area.toLowerCase()}1 municipality:${area}`)),
    fact('SEATED_IN actor:b2 municipality:B'),
    fact('OFFERS actor:a1 service:care'),
    fact('MEETS service:care need:health'),
    fact('MEETS service:care need:work'),
    fact('SERVES service:care micro-area:A'),
  ],
  ties: [tie('1', 'actor:a1', 'actor:hub'), tie('2', 'actor:hub', 'actor:b1')],
  ground: { reports: [report('micro-area:B', 'need:health', 9)] },
})

const NOTHING = { cells: [], areas: [], closes: [] }

describe('what would change', () => {
  test('if an actor served two needs elsewhere is the state of two cells, and of no other', () => {
    const services = [{ actor: 'actor:c1', needs: ['need:health', 'need:work'], area: 'micro-area:B' }]
    const { cells, ...rest } = compareSupposed(ask(), { services, ties: [] })
    expect(rest).toEqual({ areas: [], closes: [] })
    expect(cells.map(({ before, after }) => [before.id, before.state, after.state, after.providers])).toEqual([
      ['micro-area:B/need:health', 'UNMET', 'FRAGILE', { sure: 1, possible: 1 }],
      ['micro-area:B/need:work', 'NOT_SURVEYED', 'UNREQUESTED', { sure: 1, possible: 1 }],
    ])
  })

  test('if two actors collaborated is how near their areas are', () => {
    const ties = [{ a: 'actor:a1', b: 'actor:c1' }]
    expect(compareSupposed(ask(), { services: [], ties })).toEqual({
      cells: [],
      areas: [
        {
          ...{ a: 'micro-area:A', b: 'micro-area:C', tiesBefore: 0, tiesAfter: 1, stepsBefore: null, stepsAfter: 1 },
        },
        {
          ...{ a: 'micro-area:B', b: 'micro-area:C', tiesBefore: 0, tiesAfter: 0, stepsBefore: null, stepsAfter: 3 },
        },
      ],
      closes: [],
    })
  })

  test('if another actor of an area were tied elsewhere is that the area no longer hangs on one tie', () => {
    // B hangs on b1–hub; b1–c1 leaves it two ties that share b1, so that it still hangs; b2–a1 lets it go.
    const still = compareSupposed(ask(), { services: [], ties: [{ a: 'actor:b1', b: 'actor:c1' }] })
    expect(still.closes).toEqual([])
    const { closes } = compareSupposed(ask(), { services: [], ties: [{ a: 'actor:b2', b: 'actor:a1' }] })
    expect(closes).toEqual(['SINGLE_CONNECTION/micro-area:B'])
  })

  test('is nothing where what is supposed is so already', () => {
    const { view, ground } = ask()
    const offers = ['need:health', 'need:work'].flatMap((need) =>
      findServing(view, need, { subjects: ground.subjects, subject: null }),
    )
    expect(offers).toHaveLength(2)
    for (const { providerId, needId, areaId } of offers) {
      const services = [{ actor: providerId, needs: [needId], area: areaId ?? '' }]
      expect(compareSupposed(ask(), { services, ties: [] })).toEqual(NOTHING)
    }
  })

  test('leaves the record as it was', () => {
    const question = ask()
    const counts = () => [
      question.view.state.entities.size,
      question.view.state.ties.size,
      question.view.state.facts.size,
    ]
    const before = counts()
    const services = [{ actor: 'actor:c1', needs: ['need:work'], area: 'micro-area:C' }]
    compareSupposed(question, { services, ties: [{ a: 'actor:b1', b: 'actor:c1' }] })
    expect(counts()).toEqual(before)
  })
})
