import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identifyProcess, parseProcessStat } from './processes.ts'
import { claimRun, identifySelf, readRun, removeRun, writeRun } from './run-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trama-run-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const DEAD = { pid: process.pid, started: 'in another life' }
const SERVER = { pid: 1, started: 'x', bolt: 'bolt://127.0.0.1:1', home: '/h', engine: 'e' }

test('a free folder is claimed once: the next claim learns who holds it', () => {
  expect(claimRun(folder)).toEqual({ kind: 'ours', left: null })
  expect(claimRun(folder)).toEqual({ kind: 'held', by: identifySelf() })
  removeRun(folder)
  expect(claimRun(folder)).toEqual({ kind: 'ours', left: null })
  expect(readdirSync(folder)).toEqual(['run.json'])
})

test('a folder whose process has ended is free, even when its number is in use again, and hands its database on', () => {
  writeRun(folder, { api: DEAD, database: SERVER })
  expect(claimRun(folder)).toEqual({ kind: 'ours', left: SERVER })
  expect(readRun(folder)).toEqual({ api: identifySelf(), database: SERVER })
})

test('a record that cannot be read keeps nobody out', () => {
  writeFileSync(path.join(folder, 'run.json'), '{"api":')
  expect(claimRun(folder)).toEqual({ kind: 'ours', left: null })
})

test('a process is known by its number and its start, whatever its name holds', () => {
  const fields = `S ${Array.from({ length: 18 }, (_, index) => index).join(' ')} 4711 rest`
  expect(parseProcessStat(`12 (a (b) c) ${fields}`)).toEqual({ state: 'S', started: '4711' })
  expect(identifyProcess(2 ** 30)).toBeNull()
})
