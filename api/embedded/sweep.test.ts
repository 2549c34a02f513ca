import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identifySelf, writeRun } from './run-file.ts'
import { nameThrowAwayHome, sweepHomes } from './sweep.ts'

const ENDED = { pid: 2 ** 30, started: 'long ago' }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trama-sweep-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('homes whose maker has ended are removed, those in use or in the making stay', async () => {
  const homes = [`test-${ENDED.pid}`, 'test-adopted-0', nameThrowAwayHome('', 'archive'), `survival-${ENDED.pid}`]
  const [dead = '', inUse = '', inMaking = '', empty = ''] = homes.map((name) => path.join(folder, name))
  for (const home of [dead, inUse, inMaking, empty]) mkdirSync(home)
  writeRun(dead, { api: ENDED, database: { ...ENDED, bolt: 'bolt://127.0.0.1:1', home: dead, engine: 'e' } })
  writeRun(inUse, { api: identifySelf(), database: null })
  await sweepHomes(folder)
  expect(readdirSync(folder)).toEqual([`archive-${process.pid}`, 'test-adopted-0'])
})

test('no folder of homes is nothing to sweep', async () => {
  await expect(sweepHomes(path.join(folder, 'none'))).resolves.toBeUndefined()
})
