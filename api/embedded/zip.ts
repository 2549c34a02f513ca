/** Just enough of the ZIP format to drop entries of a jar and to read a wheel, without a package for it. */
import { inflateRawSync } from 'node:zlib'

const END_SIGNATURE = 0x06054b50
const CENTRAL_SIGNATURE = 0x02014b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30
const DEFLATED = 8

/** One file inside an archive. Offsets and sizes in bytes. */
export interface ZipEntry {
  readonly name: string
  /** Place of its local header. */
  readonly offset: number
  readonly compressedSize: number
  readonly deflated: boolean
  /** Its record in the central directory, as it stands. */
  readonly record: Buffer
}

function findEnd(archive: Buffer): number {
  for (let at = archive.length - END_SIZE; at >= 0; at -= 1) {
    if (archive.readUInt32LE(at) === END_SIGNATURE) return at
  }
  throw new Error('not a ZIP archive: no end record')
}

/** The entries in the order of the central directory. Throws an Error on anything that is not such an archive. */
export function listEntries(archive: Buffer): ZipEntry[] {
  const end = findEnd(archive)
  const count = archive.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw new Error('not a ZIP archive: broken directory')
    const nameSize = archive.readUInt16LE(at + 28)
    const size = CENTRAL_SIZE + nameSize + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    entries.push({
      name: archive.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameSize),
      offset: archive.readUInt32LE(at + 42),
      compressedSize: archive.readUInt32LE(at + 20),
      deflated: archive.readUInt16LE(at + 10) === DEFLATED,
      record: archive.subarray(at, at + size),
    })
    at += size
  }
  return entries
}

/** Content of one entry, inflated. */
export function readEntry(archive: Buffer, entry: ZipEntry): Buffer {
  const { offset } = entry
  const start = offset + LOCAL_SIZE + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const content = archive.subarray(start, start + entry.compressedSize)
  return entry.deflated ? inflateRawSync(content) : content
}

/** The archive without the entries that `drop` names; the bytes of the others are copied, not packed anew. */
export function dropEntries(archive: Buffer, drop: (name: string) => boolean): Buffer {
  const end = findEnd(archive)
  const entries = listEntries(archive)
  const places = [...entries.map((entry) => entry.offset), archive.readUInt32LE(end + 16)].sort((a, b) => a - b)
  const bodies: Buffer[] = []
  const records: Buffer[] = []
  let written = 0
  for (const entry of entries) {
    if (drop(entry.name)) continue
    const next = places.find((place) => place > entry.offset) ?? end
    const body = archive.subarray(entry.offset, next)
    const record = Buffer.from(entry.record)
    record.writeUInt32LE(written, 42)
    bodies.push(body)
    records.push(record)
    written += body.length
  }
  const directory = Buffer.concat(records)
  const tail = Buffer.from(archive.subarray(end))
  tail.writeUInt16LE(records.length, 8)
  tail.writeUInt16LE(records.length, 10)
  tail.writeUInt32LE(directory.length, 12)
  tail.writeUInt32LE(written, 16)
  return Buffer.concat([...bodies, directory, tail])
}

const SIGNATURE_FILE = /^META-INF\/[^/]+\.(?:SF|RSA|DSA|EC)$/iu

/** A jar without its signature: classes of a signed jar cannot enter a class-data archive. */
export function stripSignature(jar: Buffer): Buffer {
  return dropEntries(jar, (name) => SIGNATURE_FILE.test(name))
}
