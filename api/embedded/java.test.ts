import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { findJava, parseJavaMajor } from './java.ts'

const quiet = { step: () => undefined, progress: () => undefined }
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A JAVA_HOME whose java prints `printed` on standard error, as Java does. */
function pretendJava(printed: string): string {
  const home = mkdtempSync(path.join(tmpdir(), 'trama-java-'))
  folders.push(home)
  mkdirSync(path.join(home, 'bin'))
  writeFileSync(path.join(home, 'bin', 'java'), `#!/bin/sh\necho '${printed}' >&2\n`)
  chmodSync(path.join(home, 'bin', 'java'), 0o755)
  return home
}

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_402"', 8],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21.0.8" 2025-07-15 LTS', 21],
  ['command not found', null],
])('the major version is read out of %j', (printed, major) => {
  expect(parseJavaMajor(printed)).toBe(major)
})

test('JAVA_HOME goes before PATH', async () => {
  const javaHome = pretendJava('openjdk version "21.0.8" 2025-07-15')
  expect(await findJava({ javaHome, folder: path.join(javaHome, 'none') }, quiet)).toEqual({
    command: path.join(javaHome, 'bin', 'java'),
    major: 21,
    description: 'openjdk version "21.0.8" 2025-07-15',
  })
})
