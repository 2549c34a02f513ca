import type { EntityType } from '#graph-schema/model/entity.ts'
import { labelsOf } from '#graph-schema/model/records.ts'

/** Properties that the store keeps as integers, however a writer sends its numbers. */
const INTEGERS = [
  'startEarliest',
  'startLatest',
  'endEarliest',
  'endLatest',
  'memberEstimate',
  'order',
  'population',
  'populationYear',
  'altitude',
]
/** Properties that the store keeps as floats, also where the value happens to be whole. */
const FLOATS = ['areaKm2', 'latitude', 'longitude']

/** Parameters: `rows` of {id, properties} and `recordedAt`. A vertex that is there already stays as it is. */
export function mergeEntities(type: EntityType): string {
  const labels = labelsOf(type).filter((label) => label !== 'Entity')
  return `UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e:${labels.join(':')}, ${setProperties('e')}`
}

/**
 * Parameters: `rows` of {id, from, to, properties} and `recordedAt`. A relationship of this type and id that is there
 * already stays as it is, also when its ends have been corrected since.
 */
export function createRelationships(relationship: string): string {
  return `UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
WHERE NOT EXISTS { ()-[:${relationship} {id: row.id}]->() }
CREATE (from)-[r:${relationship}]->(to)
SET ${setProperties('r')}`
}

function setProperties(variable: string): string {
  const typed = [
    ...INTEGERS.map((name) => `${variable}.${name} = toInteger(row.properties.${name})`),
    ...FLOATS.map((name) => `${variable}.${name} = toFloat(row.properties.${name})`),
  ]
  return `${variable} += row.properties, ${variable}.version = toInteger(1), ${variable}.recordedAt = $recordedAt, ${typed.join(', ')}`
}
