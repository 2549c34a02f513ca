/**
 * The advance of each character of a WOFF file given as a base64 `data:` URL, in thousandths of the font size.
 * Reads the tables head, hhea, hmtx and cmap (format 4) as the OpenType and WOFF 1.0 specifications lay them out.
 */
export async function readFontAdvances(dataUrl: string): Promise<Map<string, number>> {
  const binary = atob(dataUrl.slice(dataUrl.indexOf(',') + 1))
  const file = new DataView(Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer)
  const tables = await readTables(file)
  const head = tableOf(tables, 'head')
  const metrics = tableOf(tables, 'hmtx')
  const lastMetric = tableOf(tables, 'hhea').getUint16(34) - 1
  const perThousand = 1000 / head.getUint16(18)
  const advances = new Map<string, number>()
  for (const [character, glyph] of readCharacters(tableOf(tables, 'cmap'))) {
    advances.set(character, metrics.getUint16(4 * Math.min(glyph, lastMetric)) * perThousand)
  }
  return advances
}

async function readTables(file: DataView<ArrayBuffer>): Promise<Map<string, DataView>> {
  const tables = new Map<string, DataView>()
  for (let index = 0; index < file.getUint16(12); index += 1) {
    const entry = 44 + 20 * index
    const tag = String.fromCharCode(...new Uint8Array(file.buffer, entry, 4))
    const packed = new Uint8Array(file.buffer, file.getUint32(entry + 4), file.getUint32(entry + 8))
    const isPacked = packed.length < file.getUint32(entry + 12)
    const bytes = isPacked ? await inflate(packed) : packed
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }
  return tables
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function tableOf(tables: ReadonlyMap<string, DataView>, tag: string): DataView {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`The font has no table ${tag}`)
  return table
}

function* readCharacters(cmap: DataView): Generator<[character: string, glyph: number]> {
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const start = cmap.getUint32(8 + 8 * index)
    if (cmap.getUint16(start) !== 4) continue
    const segments = cmap.getUint16(start + 6) / 2
    for (let segment = 0; segment < segments; segment += 1) {
      const last = cmap.getUint16(start + 14 + 2 * segment)
      const first = cmap.getUint16(start + 16 + 2 * (segments + segment))
      const delta = cmap.getUint16(start + 16 + 2 * (2 * segments + segment))
      const rangeAt = start + 16 + 2 * (3 * segments + segment)
      const range = cmap.getUint16(rangeAt)
      for (let code = first; code <= last && code < 0xffff; code += 1) {
        const listed = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - first))
        if (listed !== 0) yield [String.fromCodePoint(code), (listed + delta) & 0xffff]
      }
    }
  }
}
