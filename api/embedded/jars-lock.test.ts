import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatJarsLock, parseJarsLock } from './jars-lock.ts'

const HASH = 'a'.repeat(64)
const pom = readFileSync(new URL('./pom.xml', import.meta.url), 'utf8')
const lock = readFileSync(new URL('./jars.lock', import.meta.url), 'utf8')

describe('a lock of jars', () => {
  test('names coordinates, file and hash, with or without a classifier', () => {
    const text = `# Neo4j\norg.neo4j:neo4j:jar:5.26.31 ${HASH}\n\nio.netty:netty-x:jar:linux-x86_64:4.1.0.Final ${HASH}\n`
    expect(parseJarsLock(text)).toEqual([
      { coordinates: 'org.neo4j:neo4j:jar:5.26.31', fileName: 'neo4j-5.26.31.jar', sha256: HASH },
      {
        coordinates: 'io.netty:netty-x:jar:linux-x86_64:4.1.0.Final',
        fileName: 'netty-x-4.1.0.Final-linux-x86_64.jar',
        sha256: HASH,
      },
    ])
  })

  test.each([
    ['no hash', 'org.neo4j:neo4j:jar:5.26.31'],
    ['a short hash', 'org.neo4j:neo4j:jar:5.26.31 abc'],
    ['a path for a version', `org.neo4j:neo4j:jar:../../x ${HASH}`],
    ['something that is no jar', `org.neo4j:neo4j:pom:5.26.31 ${HASH}`],
  ])('is refused by line for %s', (_what, line) => {
    expect(() => parseJarsLock(`# first\n${line}\n`)).toThrow(`jars.lock, line 2: ${line}`)
  })

  test('is refused when two lines name one file', () => {
    const text = `a:x:jar:1 ${HASH}\nb:x:jar:1 ${HASH}\n`
    expect(() => parseJarsLock(text)).toThrow('jars.lock, line 2: a second x-1.jar')
  })
})

describe('the lock of this project', () => {
  const jars = parseJarsLock(lock)

  test('is as its writer would write it', () => {
    expect(formatJarsLock(jars)).toBe(lock)
  })

  test('holds the Neo4j of the pom and no other', () => {
    const wanted = /<neo4j\.version>(?<version>[^<]+)</u.exec(pom)?.groups?.['version']
    const locked = jars.filter((jar) => /^org\.neo4j(?:\.app)?:neo4j/u.test(jar.coordinates))
    expect(new Set(locked.map((jar) => jar.coordinates.split(':').at(-1)))).toEqual(new Set([wanted]))
    expect(jars.map((jar) => jar.fileName)).toContain(`neo4j-server-${wanted}.jar`)
  })

  test('leaves out what the pom excludes', () => {
    const excluded = [...pom.matchAll(/<exclusion>.*?<artifactId>(?<name>[^<]+)</gsu)].map(
      (match) => match.groups?.['name'],
    )
    expect(new Set(excluded)).toEqual(new Set(['hadoop-common', 'parquet-floor']))
    expect(jars.filter((jar) => excluded.includes(jar.coordinates.split(':')[1]))).toEqual([])
  })
})
