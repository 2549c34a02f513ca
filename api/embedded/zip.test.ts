import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { dropEntries, listEntries, readEntry, stripSignature } from './zip.ts'

/** A ZIP archive of the given files, the first one stored and the others deflated. */
function packZip(files: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const records: Buffer[] = []
  let offset = 0
  for (const [index, [name, text]] of Object.entries(files).entries()) {
    const method = index === 0 ? 0 : 8
    const content = method === 0 ? Buffer.from(text) : deflateRawSync(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(method, 8)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt16LE(name.length, 26)
    const record = Buffer.alloc(46)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt16LE(method, 10)
    record.writeUInt32LE(content.length, 20)
    record.writeUInt16LE(name.length, 28)
    record.writeUInt32LE(offset, 42)
    const body = Buffer.concat([local, Buffer.from(name), content])
    bodies.push(body)
    records.push(Buffer.concat([record, Buffer.from(name)]))
    offset += body.length
  }
  const directory = Buffer.concat(records)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(records.length, 8)
  end.writeUInt16LE(records.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

function unpackZip(archive: Buffer): Record<string, string> {
  return Object.fromEntries(listEntries(archive).map((entry) => [entry.name, readEntry(archive, entry).toString()]))
}

const JAR = {
  'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0',
  'META-INF/ECLIPSE_.SF': 'signature',
  'a/B.class': 'class B '.repeat(50),
  'META-INF/ECLIPSE_.RSA': 'key',
  'a/META-INF/keep.SF': 'no signature: not at the top',
}

describe('a ZIP archive', () => {
  test('gives back what was packed, stored or deflated', () => {
    expect(unpackZip(packZip(JAR))).toEqual(JAR)
  })

  test('without some entries is an archive of the others', () => {
    const rest = dropEntries(packZip(JAR), (name) => name.startsWith('META-INF/'))
    expect(unpackZip(rest)).toEqual({ 'a/B.class': JAR['a/B.class'], 'a/META-INF/keep.SF': JAR['a/META-INF/keep.SF'] })
  })

  test('is refused when it is something else', () => {
    expect(() => listEntries(Buffer.from('<html>404</html>'.repeat(10)))).toThrow('not a ZIP archive')
  })
})

test('a signed jar loses its signature and nothing else', () => {
  expect(Object.keys(unpackZip(stripSignature(packZip(JAR))))).toEqual([
    'META-INF/MANIFEST.MF',
    'a/B.class',
    'a/META-INF/keep.SF',
  ])
})
