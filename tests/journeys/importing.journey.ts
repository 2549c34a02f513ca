import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTaxCode } from '#api/modules/imports/testing/made-rows.ts'
import { forgetRecorded } from '../support/forget-recorded.ts'
import { expectSoundPage, prepareStage } from '../support/journey.ts'
import { DOORSTEP, signIn, withDatabase } from '../support/sign-in.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

const openStage = prepareStage
const stage = openStage()

const PATIENCE = { timeout: 30_000 }

let since = ''
beforeAll(() => {
  since = new Date().toISOString()
})
afterAll(() => forgetRecorded(since))

const NAMES = [
  'Rondine',
  'Aurora',
  'Girasole',
  'Larice',
  'Genziana',
  'Primula',
  'Quercia',
  'Fontana',
  'Bussola',
  'Faro',
  'Betulla',
]
const SORTS = ['Associazione', 'Cooperativa sociale', 'Circolo', 'Fondazione', 'Comitato']

/** Sixty rows: 55 good ones, two that may be somebody already there, three that cannot be recorded as they stand. */
function writeFile(): Buffer {
  const good = SORTS.flatMap((sort, one) =>
    NAMES.map((name, other) => [
      `${sort} ${name}`,
      makeTaxCode(700 + one * 20 + other),
      'Pinerolo',
      'firmato',
      '15/3/2026',
    ]),
  )
  const rows = [
    ['Società Mutua Piemonte', '', 'Pinerolo', 'firmato', ''],
    ['Circolo Girasole', '', 'Porte', 'deciso', ''],
    ['Associazione Nuova Alba', '1750860015', 'Pinerolo', 'firmato', ''],
    ['Associazione Vecchia Alba', makeTaxCode(990), 'Pinerollo', 'firmato', ''],
    ['', makeTaxCode(991), 'Porte', 'deciso', '31/2/2026'],
  ]
  const lines = [['Denominazione', 'Codice fiscale', 'Comune', 'Stato adesione', 'Data adesione'], ...good, ...rows]
  return Buffer.from(lines.map((cells) => cells.join(';')).join('\r\n'), 'latin1')
}

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

/** How many rows a button of the filter says. */
async function countOf(page: Page, outcome: RegExp): Promise<number> {
  const text = await page.getByRole('button', { name: outcome }).textContent()
  return Number(/(\d+)$/u.exec(text ?? '')?.[1] ?? '-1')
}

function countActors(): Promise<unknown> {
  return withDatabase(async (database) => {
    const text = 'MATCH (a:Actor) RETURN count(a)'
    const [row] = await database.read({ operation: 'test', text, parameters: {} }, { requestId: 'test', role: 'ADMIN' })
    return row?.[0]
  })
}

describe('importing a list', () => {
  test('of sixty rows with two duplicates and three bad rows: mend, decide, record, undo', async () => {
    const before = await countActors()
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.goto('/importa')
      await page.getByRole('heading', { name: 'Trascina qui il file' }).waitFor()
      await expectSoundPage(page)
      await chooseFile(page, 'elenco.csv', writeFile())

      await page.getByText('Le lettere sono lette come Windows-1252.').waitFor()
      await expectSoundPage(page)
      await page.getByRole('button', { name: 'Vedi l’anteprima' }).click()

      await page.getByRole('button', { name: /^Tutte 60/u }).waitFor()
      expect([
        await countOf(page, /^Nuovi/u),
        await countOf(page, /^Forse doppi/u),
        await countOf(page, /^Da correggere/u),
      ]).toEqual([55, 2, 3])
      await page.getByRole('button', { name: /^Da correggere/u }).click()
      await page.getByText('1750860015 ha 10 cifre').waitFor()
      await expectSoundPage(page)

      // The proposal is one click.
      await page.getByRole('button', { name: 'Usa 01750860015' }).click()
      await expect.poll(() => countOf(page, /^Da correggere/u), PATIENCE).toBe(2)
      await page.getByRole('button', { name: 'Usa Pinerolo' }).click()
      await expect.poll(() => countOf(page, /^Da correggere/u), PATIENCE).toBe(1)
      // By keyboard, in the cells: Enter edits, Enter saves, arrows move.
      await page.locator('[data-cell="0 0"]').click()
      await page.keyboard.press('Enter')
      await page.keyboard.type('Comitato di Porte')
      await page.keyboard.press('Enter')
      await page.locator('[data-cell="0 0"]', { hasText: 'Comitato di Porte' }).waitFor()
      for (let column = 0; column < 4; column += 1) await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Esc leaves it')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      await page.keyboard.type('28/2/2026')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /^Da correggere 0/u }).waitFor()

      await page.getByRole('button', { name: /^Forse doppi/u }).click()
      await page.getByText('Stesso nome').first().waitFor()
      await page.getByRole('button', { name: 'È questo: completa la scheda' }).first().click()
      await expect.poll(() => countOf(page, /^Forse doppi/u), PATIENCE).toBeLessThan(3)
      while ((await countOf(page, /^Forse doppi/u)) > 0) {
        const left = await countOf(page, /^Forse doppi/u)
        await page.getByRole('button', { name: 'È un altro ente' }).click()
        await expect.poll(() => countOf(page, /^Forse doppi/u), PATIENCE).toBe(left - 1)
      }
      await page.getByRole('button', { name: /^Registra 60 righe/u }).click()

      await page.getByText(/^Registrata il /u).waitFor()
      await page.getByRole('link', { name: 'Fondazione Larice' }).waitFor()
      await expectSoundPage(page)
      expect(Number(await countActors())).toBeGreaterThan(Number(before) + 55)
      await page.getByRole('button', { name: 'Annulla l’importazione' }).click()
      await page.getByRole('button', { name: 'Sì, annulla tutto' }).click()
      await page.getByText(/^Annullata il /u).waitFor()
      expect(await countActors()).toBe(before)
    })
  })

  test('is told in a sentence what is wrong with a file, and to who is not staff why the page is closed', async () => {
    await stage.visit('/importa', PHONE, async (page) => {
      await page.getByRole('heading', { name: 'Questa pagina è per gli operatori' }).waitFor()
      await expectSoundPage(page)
      await signIn(page, 'STAFF')
      await page.goto('/importa')
      await page.getByRole('heading', { name: 'Trascina qui il file' }).waitFor()
      await chooseFile(page, 'elenco.csv', Buffer.from('%PDF-1.7'))
      await page.getByText('«elenco.csv» non si può leggere. Dentro non c’è una tabella ma un contenuto PDF.').waitFor()
      await expectSoundPage(page)
    })
  })
})
