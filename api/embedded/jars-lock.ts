/** One jar of Neo4j as the lock names it. */
export interface LockedJar {
  /** Maven coordinates `group:artifact:jar[:classifier]:version`. */
  readonly coordinates: string
  /** Name of the file in the jar folder, as Maven names it. */
  readonly fileName: string
  /** SHA-256 of the file as published, lower-case hex. */
  readonly sha256: string
}

const LINE = /^(?<coordinates>[\w.-]+:[\w.-]+:jar(?::[\w.-]+)?:[\w.-]+) (?<sha256>[0-9a-f]{64})$/u

/** File name of a jar: `artifact-version[-classifier].jar`. */
function nameJarFile(coordinates: string): string {
  const [, artifact, , ...rest] = coordinates.split(':')
  const [version, classifier] = rest.length > 1 ? [rest[1], rest[0]] : [rest[0], undefined]
  return classifier === undefined ? `${artifact}-${version}.jar` : `${artifact}-${version}-${classifier}.jar`
}

/**
 * Reads `jars.lock`: `coordinates sha256`, one jar a line; empty lines and lines that start with # are skipped.
 * Throws an Error that names the first line it cannot read, or a file name that two lines share.
 */
export function parseJarsLock(text: string): LockedJar[] {
  const jars: LockedJar[] = []
  const seen = new Set<string>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const groups = LINE.exec(line)?.groups
    const coordinates = groups?.['coordinates']
    const sha256 = groups?.['sha256']
    if (coordinates === undefined || sha256 === undefined) throw new Error(`jars.lock, line ${index + 1}: ${line}`)
    const fileName = nameJarFile(coordinates)
    if (seen.has(fileName)) throw new Error(`jars.lock, line ${index + 1}: a second ${fileName}`)
    seen.add(fileName)
    jars.push({ coordinates, fileName, sha256 })
  }
  return jars
}

/** The text of a lock, sorted by coordinates so that two derivations of one pom are equal byte by byte. */
export function formatJarsLock(jars: readonly Pick<LockedJar, 'coordinates' | 'sha256'>[]): string {
  const lines = jars.map((jar) => `${jar.coordinates} ${jar.sha256}`).sort()
  return `${lines.join('\n')}\n`
}
