import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { ITEM_TYPES, ITEMS } from '#graph-schema/model/items.ts'
import { entityRecord, territorialFactRecord, tieRecord } from '#graph-schema/model/records.ts'
import { TERRITORIAL_FACTS, TIE_KINDS } from '#graph-schema/model/tie.ts'
import { ROOT } from './architecture/source-files.ts'

const words = z.looseObject({
  action: z.record(z.string(), z.string()),
  field: z.record(z.string(), z.string()),
  recordType: z.record(z.string(), z.string()),
  refusal: z.record(z.string(), z.string()),
})

function readWords(language: string, namespace: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, 'client', 'locales', language, `${namespace}.json`), 'utf8'))
}

const RECORD = { it: words.parse(readWords('it', 'record')), en: words.parse(readWords('en', 'record')) }

/** Every act that some service puts on record, from the sources themselves. */
function findActions(): string[] {
  const folder = path.join(ROOT, 'api', 'modules')
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\baction: (?:[^'\n]*\? )?'(\w+)'(?: : '(\w+)')?/gu)])
    .flatMap(([, one, other]) => [one, other].filter((name) => name !== undefined))
  return [...new Set(found)].sort()
}

/** What follows from other properties, or is told otherwise: no change shows it. */
const UNTOLD = new Set([
  ...['id', 'type', 'relationship', 'version', 'recordedAt', 'nameKey', 'searchKeys', 'searchText'],
  ...['startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'sets', 'attested', 'lastAttested'],
])

test.each(['it', 'en'] as const)('every act that can be on record has words (%s)', (language) => {
  const actions = findActions()
  expect(actions.length).toBeGreaterThan(40)
  expect(actions.filter((action) => RECORD[language].action[action] === undefined)).toEqual([])
})

test.each(['it', 'en'] as const)('every property of a record that a change can show has words (%s)', (language) => {
  const shapes = [...entityRecord.options, tieRecord, territorialFactRecord].map(({ shape }) => Object.keys(shape))
  const personal = [...ITEMS.CONTACT.personal, ...ITEMS.ADHESION_CASE.personal]
  const names = [...new Set([...shapes.flat(), ...personal])].filter((name) => !UNTOLD.has(name))
  expect(names.filter((name) => RECORD[language].field[name] === undefined)).toEqual([])
})

test.each(['it', 'en'] as const)('every kind of record has words (%s)', (language) => {
  const named = z.looseObject({ entityType: z.looseObject({}), tieKind: z.looseObject({}) })
  const { entityType, tieKind } = named.parse(readWords(language, 'words'))
  const known = { ...entityType, ...tieKind, ...RECORD[language].recordType }
  const types = [
    ...ENTITY_TYPES,
    ...TIE_KINDS,
    ...TERRITORIAL_FACTS.map(({ relationship }) => relationship),
    ...ITEM_TYPES,
  ]
  expect(types.filter((type) => !(type in known))).toEqual([])
})
