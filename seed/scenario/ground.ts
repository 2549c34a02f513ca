import {
  deriveEvidence,
  deriveSearchFields,
  type SourceFacts,
  type StatedEvidence,
} from '#graph-schema/model/derive-record.ts'
import { makeEntityId } from '#graph-schema/model/ids.ts'
import type { RecordBatch } from '#graph-schema/model/record-batch.ts'
import type { EvidenceFields } from '#graph-schema/model/record-fields.ts'
import type {
  EntityRecord,
  MunicipalityRecord,
  SourceRecord,
  TerritorialFactRecord,
} from '#graph-schema/model/records.ts'
import type { TerritorialRelationship } from '#graph-schema/model/tie.ts'
import { ALWAYS, SCENARIO_SOURCE, stateEvidence } from './dates.ts'
import { COMUNI, MICRO_AREAS, NEEDS } from './names.ts'
import type { ScenarioPlan } from './plan.ts'
import { drawBelow, randomFor } from './random.ts'

const SOURCE_FACTS: SourceFacts = { set: 'scenario', attests: null }
/** How many comuni each micro-area takes, in order: some areas are thin on purpose. */
const COMUNI_OF_AREA = [3, 14, 10, 8, 6, 4, 2]
/** The made-up comuni stand on a grid, some 6 km apart (degrees). */
const GRID = { columns: 8, latitude: 44.7, longitude: 7.0, step: 0.06 }

export function deriveScenarioEvidence(stated: StatedEvidence): EvidenceFields {
  return deriveEvidence(stated, (id) => (id === SCENARIO_SOURCE ? SOURCE_FACTS : undefined))
}

/** A territorial fact of the scenario; its id says what it joins. */
export function makeFact(
  relationship: TerritorialRelationship,
  from: EntityRecord['id'],
  to: EntityRecord['id'],
  stated: StatedEvidence,
): TerritorialFactRecord {
  const slug = `${relationship}-${from}-${to}`.toLowerCase().replaceAll(':', '-')
  return { id: `fact:${slug}`, relationship, from, to, ...deriveScenarioEvidence(stated) }
}

export function municipalityId(index: number): EntityRecord['id'] {
  return makeEntityId('MUNICIPALITY', istatCodeOf(index))
}

export function microAreaId(index: number): EntityRecord['id'] {
  return makeEntityId('MICRO_AREA', `E${index + 1}`)
}

export function needId(index: number): EntityRecord['id'] {
  return makeEntityId('NEED', `E${index + 1}`)
}

/** The micro-area of a comune, both counted from 0. */
export function areaOf(comune: number): number {
  let left = comune
  const area = COMUNI_OF_AREA.findIndex((count) => {
    left -= count
    return left < 0
  })
  return area === -1 ? COMUNI_OF_AREA.length - 1 : area
}

/** What everything else stands on: the source, the comuni with their areas, the needs. */
export function makeGround(plan: ScenarioPlan): RecordBatch {
  const evidence = deriveScenarioEvidence(stateEvidence(ALWAYS))
  const areas = MICRO_AREAS.map((name, index): EntityRecord => {
    const code = `E${index + 1}`
    const fields = { id: microAreaId(index), name, code, summary: null, ...deriveSearchFields(name, code) }
    return { type: 'MICRO_AREA', ...fields, ...evidence }
  })
  const needs = NEEDS.map((name, index): EntityRecord => {
    const code = `E${index + 1}`
    return { type: 'NEED', id: needId(index), name, code, ...NO_CODES, ...deriveSearchFields(name, code), ...evidence }
  })
  return {
    entities: [
      makeSource(evidence),
      ...areas,
      ...needs,
      ...COMUNI.map((_, index) => makeComune(plan, index, evidence)),
    ],
    ties: [],
    facts: COMUNI.map((_, index) =>
      makeFact('PART_OF_AREA', municipalityId(index), microAreaId(areaOf(index)), stateEvidence(ALWAYS)),
    ),
  }
}

const NO_CODES = {
  taxBenefitLetters: [],
  welfareIndexAreas: [],
  userAreas: [],
  socialFundLevels: [],
  thirdSectorActivities: [],
}

function makeSource(evidence: EvidenceFields): SourceRecord {
  const name = 'Dati di esercizio: una rete inventata'
  return {
    type: 'SOURCE',
    id: makeEntityId('SOURCE', 'scenario'),
    name,
    publisher: 'Trama',
    published: null,
    url: null,
    licence: null,
    ...SOURCE_FACTS,
    ...deriveSearchFields(name),
    ...evidence,
  }
}

function makeComune({ seed }: ScenarioPlan, index: number, evidence: EvidenceFields): MunicipalityRecord {
  const random = randomFor(seed, 'comune', index)
  const name = COMUNI[index] ?? ''
  return {
    type: 'MUNICIPALITY',
    id: municipalityId(index),
    name,
    istatCode: istatCodeOf(index),
    population: Math.round(60 * 500 ** random()),
    populationYear: 2021,
    areaKm2: 5 + drawBelow(random, 900) / 10,
    latitude: GRID.latitude + GRID.step * Math.floor(index / GRID.columns),
    longitude: GRID.longitude + GRID.step * (index % GRID.columns),
    altitude: 250 + drawBelow(random, 1500),
    neighbours: bordering(index).map(istatCodeOf),
    scope: 'IMPLIED',
    ...deriveSearchFields(name),
    ...evidence,
  }
}

/** Those beside it on the grid. */
function bordering(index: number): number[] {
  const row = Math.floor(index / GRID.columns)
  const beside = [index - 1, index + 1].filter((other) => Math.floor(other / GRID.columns) === row)
  return [index - GRID.columns, ...beside, index + GRID.columns].filter((other) => other >= 0 && other < COMUNI.length)
}

/** Codes from 999001 on, which no province has. */
function istatCodeOf(index: number): string {
  return `999${String(index + 1).padStart(3, '0')}`
}
