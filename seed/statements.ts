import type { EntityType } from '#graph-schema/model/entity.ts'
import { ITEMS } from '#graph-schema/model/items.ts'
import { labelsOf } from '#graph-schema/model/records.ts'

/** Measures: floats in the store also where the value is whole. All other numbers are integers. */
const FLOATS = ['areaKm2', 'latitude', 'longitude']

/** Parameters: `rows` of {id, properties}. A vertex that is there already stays as it is. */
export function mergeEntities(type: EntityType): string {
  const labels = labelsOf(type).filter((label) => label !== 'Entity')
  const floats = type === 'MUNICIPALITY' ? FLOATS.map((name) => `, e.${name} = toFloat(row.properties.${name})`) : []
  return `CYPHER 5
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e:${labels.join(':')}, e += row.properties${floats.join('')}`
}

/**
 * Parameters: `rows` of {id, from, to, properties}. A relationship of this type and id that is there already stays as
 * it is, also when its ends have been corrected since.
 */
export function createRelationships(relationship: string): string {
  return `CYPHER 5
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
WHERE NOT EXISTS { ()-[:${relationship} {id: row.id}]->() }
CREATE (from)-[r:${relationship}]->(to)
SET r += row.properties`
}

/** Parameters: `rows` of {id, properties}. A result of a survey that is there already stays as it is. */
export const MERGE_REPORTS = `CYPHER 5
UNWIND $rows AS row
MERGE (i:Item {id: row.id})
ON CREATE SET i:${ITEMS.NEED_REPORT.label}, i += row.properties`
