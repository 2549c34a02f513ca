import type { GraphQLCompositeType } from 'graphql'
import { z } from 'zod'
import { decodeOnly } from '../../database/decode.ts'
import { type Ask, rootArguments } from '../../read/ask.ts'
import { Emitter, where } from '../../read/emit.ts'
import { ENTITY_TYPE_NAMES, TIE_TYPE_NAMES } from '../../read/fields.ts'
import { refuseBeyondRecord } from '../../read/fill-row.ts'
import { type Inputs, readDay } from '../../read/inputs.ts'
import { RowPlan } from '../../read/plan.ts'
import type { Asked, Selecting } from '../../read/selecting.ts'
import { asRow, asText, type RowValues, type Shaped } from '../../read/shape.ts'
import type { RewoundNetwork } from '../time/rewound-network.service.ts'
import { type NetworkQuestion, TIES_OF_NETWORK } from './network-question.ts'

/** Entities and ties found before by their ids, as the selection shapes them. */
export interface SliceRows {
  readonly entities: ReadonlyMap<string, RowValues>
  /** Ordered by id. */
  readonly ties: readonly RowValues[]
}

export interface SliceIds {
  readonly entities: readonly string[]
  /** Only these ties; all that the question keeps among the entities where null, none where empty. */
  readonly ties: readonly string[] | null
}

export type ShapeOne = (row: RowValues, inputs: Inputs) => Shaped

/** Entities by id, in this order; one that went away between two statements is left out. */
export function shapeKnown(ids: readonly string[], rows: SliceRows, shape: ShapeOne, inputs: Inputs): Shaped[] {
  return ids.flatMap((id) => {
    const row = rows.entities.get(id)
    return row === undefined ? [] : [shape(row, inputs)]
  })
}

const sliceRows = z.tuple([z.array(z.unknown()), z.array(z.unknown())])

/**
 * What a selection asks of entities and ties that a statement before has found: planned together, read by one
 * statement over the ids – by none when only ids of entities are asked.
 */
export class SlicePlan {
  readonly #selecting: Selecting
  readonly #entities = new RowPlan('entity', ENTITY_TYPE_NAMES)
  readonly #ties = new RowPlan('tie', TIE_TYPE_NAMES)
  readonly #entityId: () => number
  readonly #tieId: () => number
  #tiesAsked = false
  #written: { readonly text: string; readonly emitter: Emitter } | null = null

  constructor(selecting: Selecting) {
    this.#selecting = selecting
    this.#entityId = this.#entities.property('id')
    this.#tieId = this.#ties.property('id')
  }

  /** Plans one selection of entities. */
  entity(fields: Asked, type: GraphQLCompositeType): ShapeOne {
    return this.#selecting.selectRow(this.#selecting, this.#entities, fields, type)
  }

  /** Plans one selection of ties. */
  tie(fields: Asked, type: GraphQLCompositeType): ShapeOne {
    this.#tiesAsked = true
    return this.#selecting.selectRow(this.#selecting, this.#ties, fields, type)
  }

  /**
   * Reads the rows from records as they were, instead of from what is on record.
   * @throws BadInput when the selection asks more than a record holds itself.
   */
  async readRewound({ info }: Ask, rewound: RewoundNetwork, ids: SliceIds): Promise<SliceRows> {
    refuseBeyondRecord(this.#entities, info.fieldName)
    refuseBeyondRecord(this.#ties, info.fieldName)
    const kept = new Set(ids.entities)
    const ties = rewound.ties.filter(({ from, to }) => kept.has(from) && kept.has(to)).map(({ id }) => id)
    const [entities, rows] = await rewound.fill([
      { plan: this.#entities, ids: ids.entities },
      { plan: this.#ties, ids: this.#tiesAsked ? (ids.ties ?? ties) : [] },
    ])
    return { entities: entities ?? new Map(), ties: [...(rows?.values() ?? [])] }
  }

  tieIdOf(row: RowValues): string {
    return asText(row[this.#tieId()])
  }

  async read(
    { database, caller, info }: Ask,
    question: NetworkQuestion,
    ids: SliceIds,
    inputs: Inputs,
  ): Promise<SliceRows> {
    const { text, emitter } = this.#write(info, question)
    const knownAlready = !this.#tiesAsked && this.#entities.needsOnly(['id'])
    if (knownAlready) return { entities: new Map(ids.entities.map((id) => [id, [id]])), ties: [] }
    const own = { ids: ids.entities, tieIds: ids.ties }
    const parameters = { ...question.parameters, ...emitter.bind(inputs), ...own }
    const rows = await database.read({ operation: info.fieldName, text, parameters }, caller)
    const [entities, ties] = decodeOnly(info.fieldName, rows, sliceRows)
    const keyed = entities.map(asRow).map((row): [string, RowValues] => [asText(row[this.#entityId()]), row])
    return { entities: new Map(keyed), ties: ties.map(asRow) }
  }

  /** The text holds for all questions whose filters name the same conditions, which is what plans are cached by. */
  #write(info: Ask['info'], question: NetworkQuestion): { readonly text: string; readonly emitter: Emitter } {
    if (this.#written !== null) return this.#written
    const emitter = new Emitter(question.temporal, (inputs) => readDay(rootArguments(info, inputs), 'asOf'))
    const entities = `COLLECT { UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN ${emitter.row(this.#entities, { entity: 'e' })} }`
    const kept = where(['b.id IN $ids', '($tieIds IS NULL OR t.id IN $tieIds)', ...question.ofTie('t', ['a', 'b'])])
    const match = `UNWIND $ids AS id MATCH (a:Entity {id: id})-[t:${TIES_OF_NETWORK}]->(b:Entity)${kept}`
    const row = emitter.row(this.#ties, { tie: 't', from: 'a', to: 'b' })
    const ties = this.#tiesAsked ? `COLLECT { ${match} WITH t, a, b ORDER BY t.id RETURN ${row} }` : '[]'
    this.#written = { text: `CYPHER 5\nRETURN ${entities} AS entities,\n  ${ties} AS ties`, emitter }
    return this.#written
  }
}
