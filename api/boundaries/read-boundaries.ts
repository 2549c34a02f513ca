import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { StartError } from '../errors.ts'
import { ringsOf } from './rings.ts'

/** Real boundaries of the comuni, checked, as this server gives them. */
export interface Boundaries {
  /** Where, from the root of this server; another file has another path. */
  readonly path: string
  /** The line to print beside the map. */
  readonly attribution: string
  /** The file, each comune with its ISTAT code as `id`. */
  readonly body: string
}

/** The file that the settings name, and the line to print unless the file has one itself. */
export interface BoundariesChoice {
  readonly file: string
  readonly attribution: string | null
}

const MOST_BYTES = 32 * 1024 * 1024

/** Names under which files of Italian boundaries carry the ISTAT code of a comune. */
const CODE_PROPERTIES = [
  'istat',
  'istatCode',
  'istat_code',
  'com_istat_code',
  'PRO_COM_T',
  'pro_com_t',
  'PRO_COM',
] as const

const shape = z.looseObject({
  type: z.enum(['Polygon', 'MultiPolygon']),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  arcs: z.unknown(),
})
const topology = z.looseObject({
  type: z.literal('Topology'),
  attribution: z.string().optional(),
  objects: z.record(z.string(), z.looseObject({ type: z.literal('GeometryCollection'), geometries: z.array(shape) })),
  arcs: z.array(z.array(z.array(z.unknown()))),
  transform: z.object({ scale: z.array(z.number()), translate: z.array(z.number()) }).optional(),
})
const collection = z.looseObject({
  type: z.literal('FeatureCollection'),
  attribution: z.string().optional(),
  features: z.array(
    z.looseObject({
      type: z.literal('Feature'),
      id: z.union([z.string(), z.number()]).optional(),
      properties: z.record(z.string(), z.unknown()).nullish(),
      geometry: z.looseObject({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
    }),
  ),
})

function refuse(what: string): never {
  throw new StartError(
    `BOUNDARIES_FILE: ${what}. Correggi il file, oppure togli l’impostazione: la mappa sarà schematica.`,
  )
}

/**
 * Reads the boundaries that the operator supplies and holds them against the comuni on record.
 * @param codes ISTAT codes of the comuni on record
 * @throws StartError that says in one sentence what is wrong with the file
 */
export async function readBoundaries(choice: BoundariesChoice, codes: readonly string[]): Promise<Boundaries> {
  const size = await stat(choice.file).then(
    (found) => found.size,
    () => refuse(`il file «${choice.file}» non si legge`),
  )
  if (size > MOST_BYTES) refuse(`il file supera ${MOST_BYTES / 1024 / 1024} MB`)
  return checkBoundaries(await readFile(choice.file, 'utf8'), choice.attribution, codes)
}

/** As {@link readBoundaries}, of the text of the file. */
export function checkBoundaries(text: string, attribution: string | null, codes: readonly string[]): Boundaries {
  const file = readFileText(text)
  const told = (attribution ?? file.attribution ?? '').trim()
  if (told === '') {
    refuse('manca l’attribuzione: scrivila in BOUNDARIES_ATTRIBUTION o nella proprietà «attribution» del file')
  }
  checkCodes(
    file.shapes.map(({ code }) => code),
    codes,
  )
  for (const { code, rings } of file.shapes) checkRings(code, rings())
  const hash = createHash('sha256').update(file.body).digest('hex').slice(0, 16)
  return { path: `/boundaries/${hash}.json`, attribution: told, body: file.body }
}

interface ReadFile {
  readonly attribution: string | undefined
  readonly body: string
  readonly shapes: readonly { readonly code: string; readonly rings: () => unknown[] }[]
}

function readFileText(text: string): ReadFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    refuse('il file non è JSON')
  }
  const asTopology = topology.safeParse(json)
  if (asTopology.success) return readTopology(asTopology.data)
  const asCollection = collection.safeParse(json)
  if (asCollection.success) return readCollection(asCollection.data)
  return refuse('il file non è un TopoJSON né un GeoJSON (FeatureCollection) di poligoni')
}

function readTopology(file: z.infer<typeof topology>): ReadFile {
  const [[name, object] = ['', undefined], ...others] = Object.entries(file.objects)
  if (object === undefined || others.length > 0) {
    refuse(`un TopoJSON deve avere un solo oggetto, e questo ne ha ${others.length + (object === undefined ? 0 : 1)}`)
  }
  const geometries = object.geometries.map((one) => ({ ...one, id: codeOf(one) }))
  return {
    attribution: file.attribution,
    body: JSON.stringify({ ...file, objects: { [name]: { ...object, geometries } } }),
    shapes: geometries.map((one) => ({ code: one.id, rings: () => ringsOf(one.type, one.arcs, file) })),
  }
}

function readCollection(file: z.infer<typeof collection>): ReadFile {
  const features = file.features.map((one) => ({ ...one, id: codeOf(one) }))
  return {
    attribution: file.attribution,
    body: JSON.stringify({ ...file, features }),
    shapes: features.map(({ id, geometry: { type, coordinates } }) => ({
      code: id,
      rings: () =>
        type === 'Polygon' ? coordinates : coordinates.flatMap((part) => (Array.isArray(part) ? part : [part])),
    })),
  }
}

/** The ISTAT code of a shape, six digits; its own id, or what the usual properties hold. */
function codeOf({ id, properties }: Pick<z.infer<typeof shape>, 'id' | 'properties'>): string {
  const held = [id, ...CODE_PROPERTIES.map((name) => properties?.[name])]
  const found = held.map((value) => String(value ?? '').trim()).find((value) => /^\d{1,6}$/u.test(value))
  return found?.padStart(6, '0') ?? '?'
}

/** Codes told of one problem. */
const MOST_TOLD = 5

function checkCodes(found: readonly string[], codes: readonly string[]): void {
  const tell = (list: readonly string[]) =>
    `${list.slice(0, MOST_TOLD).join(', ')}${list.length > MOST_TOLD ? ` e altri ${list.length - MOST_TOLD}` : ''}`
  const repeated = [...new Set(found.filter((code, place) => code !== '?' && found.indexOf(code) !== place))]
  const missing = codes.filter((code) => !found.includes(code))
  const unknown = found.filter((code) => code !== '?' && !codes.includes(code))
  const nameless = found.filter((code) => code === '?').length
  if (nameless > 0) refuse(`${nameless} forme non hanno un codice ISTAT, né come «id» né fra le proprietà`)
  if (repeated.length > 0) refuse(`codici ISTAT ripetuti: ${tell(repeated)}`)
  if (missing.length > 0) refuse(`mancano i comuni con codice ISTAT ${tell(missing)}; ne servono ${codes.length}`)
  if (unknown.length > 0)
    refuse(`ci sono comuni che non sono in archivio: ${tell(unknown)}; ne servono ${codes.length}`)
}

const degrees = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number())

function checkRings(code: string, rings: readonly unknown[]): void {
  if (rings.length === 0) refuse(`il comune ${code} non ha anelli`)
  for (const ring of rings) {
    if (ring === null) refuse(`un anello del comune ${code} non è chiuso`)
    if (!Array.isArray(ring) || ring.length < 4) refuse(`un anello del comune ${code} ha meno di quattro punti`)
    for (const point of ring) {
      if (!degrees.safeParse(point).success)
        refuse(`un punto del comune ${code} non è in gradi (WGS84: longitudine, latitudine)`)
    }
    if (JSON.stringify(ring[0]) !== JSON.stringify(ring.at(-1))) refuse(`un anello del comune ${code} non è chiuso`)
  }
}
