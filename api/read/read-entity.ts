import { TIE_KINDS, TIES } from '#graph-schema/model/tie.ts'
import { type Ask, rootArguments, rootType, selectingOf, temporalOf } from './ask.ts'
import { inputsOf, makeCompileCache } from './compile.ts'
import { Emitter } from './emit.ts'
import { TIE_TYPE_NAMES } from './fields.ts'
import { type Bind, readDay, readText } from './inputs.ts'
import { RowPlan } from './plan.ts'
import type { ShapeRow } from './selecting.ts'
import { asRow, type Shaped } from './shape.ts'

interface CompiledRow {
  readonly text: string
  readonly emitter: Emitter
  readonly shape: ShapeRow
}

const entities = makeCompileCache<CompiledRow>()
const ties = makeCompileCache<CompiledRow>()
const namedEntities = makeCompileCache<CompiledRow>()
const namedTies = makeCompileCache<CompiledRow>()

/** Parameter of a statement whose id does not come from the arguments of its field. */
const NAMED = '$named'

/**
 * Reads the entity whose id is the argument `id`; null when nothing of one of these types has it.
 * @param types GraphQL types, which are also labels.
 */
export async function readEntityById(ask: Ask, types: readonly string[]): Promise<Shaped | null> {
  return readOne(
    ask,
    entities(ask.info, () => compileEntity(ask, types, null)),
  )
}

/** As {@link readEntityById}, for an id that stands in no argument. */
export async function readNamedEntity(ask: Ask, id: string, types: readonly string[]): Promise<Shaped | null> {
  return readOne(
    ask,
    namedEntities(ask.info, () => compileEntity(ask, types, NAMED)),
    id,
  )
}

/** Reads the tie whose id is the argument `id`; null when no tie has it. */
export async function readTieById(ask: Ask): Promise<Shaped | null> {
  return readOne(
    ask,
    ties(ask.info, () => compileTie(ask, null)),
  )
}

/** As {@link readTieById}, for an id that stands in no argument. */
export async function readNamedTie(ask: Ask, id: string): Promise<Shaped | null> {
  return readOne(
    ask,
    namedTies(ask.info, () => compileTie(ask, NAMED)),
    id,
  )
}

function compileEntity(ask: Ask, types: readonly string[], named: string | null): CompiledRow {
  return compileOne(ask, new RowPlan('entity', types), named, (emitter, plan, id) => {
    const entity = emitter.variable()
    const label = types.length === 1 ? `:${types[0]}` : ''
    return `MATCH (${entity}:Entity${label} {id: ${id}})\nRETURN ${emitter.row(plan, { entity })} AS row`
  })
}

function compileTie(ask: Ask, named: string | null): CompiledRow {
  return compileOne(ask, new RowPlan('tie', TIE_TYPE_NAMES), named, (emitter, plan, id) => {
    const scope = { tie: emitter.variable(), from: emitter.variable(), to: emitter.variable() }
    const branches = TIE_KINDS.map(
      (kind) =>
        `MATCH (${scope.from})-[${scope.tie}:${TIES[kind].relationship} {id: ${id}}]->(${scope.to}) RETURN ${scope.tie}, ${scope.from}, ${scope.to}`,
    )
    return `CALL () {\n  ${branches.join('\n  UNION ALL ')}\n}\nRETURN ${emitter.row(plan, scope)} AS row`
  })
}

function compileOne(
  { info }: Ask,
  plan: RowPlan,
  named: string | null,
  write: (emitter: Emitter, plan: RowPlan, id: string) => string,
): CompiledRow {
  const temporal = temporalOf(rootArguments(info, inputsOf(info)))
  const shape = selectFromRoot(info, plan, temporal)
  const emitter = new Emitter(temporal, bindDay(info))
  const id = named ?? emitter.parameter((inputs) => readText(rootArguments(info, inputs), 'id'))
  return { text: `CYPHER 5\n${write(emitter, plan, id)}`, emitter, shape }
}

function selectFromRoot(info: Ask['info'], plan: RowPlan, temporal: ReturnType<typeof temporalOf>): ShapeRow {
  const selecting = selectingOf(info, temporal)
  return selecting.selectRow(selecting, plan, info.fieldNodes, rootType(info))
}

/** The day that the root field asks about. */
export function bindDay(info: Ask['info']): Bind {
  return (inputs) => readDay(rootArguments(info, inputs), 'asOf')
}

async function readOne(
  { database, caller, info }: Ask,
  compiled: CompiledRow,
  named: string | null = null,
): Promise<Shaped | null> {
  const inputs = inputsOf(info)
  const bound = compiled.emitter.bind(inputs)
  const parameters = named === null ? bound : { ...bound, named }
  const statement = { operation: info.fieldName, text: compiled.text, parameters }
  const [row] = await database.read(statement, caller)
  return row === undefined ? null : compiled.shape(asRow(row[0]), inputs)
}
