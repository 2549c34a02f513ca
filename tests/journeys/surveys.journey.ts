import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkbook } from '#api/modules/imports/testing/make-workbook.ts'
import { isoDay, parseIsoDay } from '#graph-schema/model/day.ts'
import { dayInRome } from '#graph-schema/model/rome-day.ts'
import { forgetRecorded } from '../support/forget-recorded.ts'
import { expectSoundPage, prepareStage } from '../support/journey.ts'
import { DOORSTEP, signIn } from '../support/sign-in.ts'
import { DESKTOP } from '../support/watched-page.ts'

const openStage = prepareStage
const stage = openStage()

/** A page is asked again after each act, on a busy machine too. */
const PATIENT = { timeout: 20_000 }

let since = ''
beforeAll(() => {
  since = new Date().toISOString()
})
afterAll(() => forgetRecorded(since))

/** A need of which nothing is known. */
const CELL = '/territorio?area=micro-area:MA6&bisogno=need:N08'

/** A sheet of a workbook, with an area that there is not. */
const TABLE = [
  ['Micro-area', 'Bisogno', 'Per chi', 'Risposte'],
  ['MA6', 'N09', 'Famiglie', '14'],
  ['MA9', 'mobilità', 'imprese', '6'],
]

/** The panel of the chosen cell. */
function panelOf(page: Page) {
  return page.locator('.cell-panel')
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key)
}

describe('results of a survey', () => {
  test('are recorded by keyboard from a cell of the matrix, change it, and are taken back', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.goto(CELL)
      await panelOf(page).getByText('Non rilevato', { exact: true }).waitFor()
      await page.getByRole('button', { name: 'Aggiungi bisogno' }).focus()
      await page.keyboard.press('Enter')

      // The day has the focus, the micro-area of the cell is chosen.
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('value')), PATIENT)
        .not.toBeNull()
      await page.keyboard.press('Tab')
      await expect
        .poll(() =>
          page.evaluate(() =>
            document.activeElement instanceof HTMLSelectElement ? document.activeElement.value : '',
          ),
        )
        .toBe('micro-area:MA6')
      // Subject, document, title.
      await press(page, 'Tab', 3)
      await page.keyboard.type('Questionario di prova')
      // The date of the document, then the first need.
      await press(page, 'Tab', 2)
      await press(page, 'ArrowDown', 7)
      await page.keyboard.type('12')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.type('3')
      await page.keyboard.press('Enter')
      await page.keyboard.type('molti')
      await page
        .getByText('In questa scheda: 2 risultati, 15 risposte. 1 casella ha meno di cinque risposte.')
        .waitFor()
      await expectSoundPage(page)

      await page.keyboard.press('Control+Enter')
      await page.getByText('Non ancora salvato: c’è un punto da sistemare.').waitFor()
      // What is wrong has the focus; a reload loses nothing of it.
      await page.reload()
      await page.getByText('Abbiamo ritrovato una scheda non salvata').waitFor()
      await page.getByLabel('Previdenza, mutualità, protezione: Chi può offrire una risorsa').fill('')
      await page.keyboard.press('Control+Enter')

      await page.getByText('Registrato: MA6 Alta Val Chisone, 2 risultati, 15 risposte.').waitFor()
      await panelOf(page).getByText('Bisogno senza erogatore', { exact: true }).waitFor()
      await panelOf(page).getByText('12 risposte', { exact: true }).waitFor()
      await page.getByRole('button', { name: 'Annulla', exact: true }).click()
      await page.getByText('Annullato.').waitFor()
      await panelOf(page).getByText('Non rilevato', { exact: true }).waitFor()
    })
  })

  test('of a table are put right row by row and recorded all at once; each is listed, removed, put back', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.goto('/rilevazioni/importa')
      await page.locator('input[type=file]').setInputFiles({
        name: 'rilevazioni.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(makeWorkbook([{ name: 'Foglio1', rows: TABLE }])),
      })
      await page.getByText('1 riga pronta · 1 da sistemare').waitFor()
      await page.getByLabel('Micro-area, riga 3').selectOption('MA6')
      await page.getByText('2 righe pronte').waitFor()
      await page.getByLabel('Titolo').fill('Tabella di prova')
      // What the fixed bars cover now is not what a finger has to hit.
      await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight }))
      await expectSoundPage(page)
      await page.getByRole('button', { name: 'Registra 2 risultati' }).click()
      await page.getByText('Registrato: 2 risultati da una tabella, 20 risposte.').waitFor()

      await page.goto('/rilevazioni?area=micro-area:MA6')
      await page.getByText('2 risultati', { exact: true }).waitFor()
      await expectSoundPage(page)
      await page.getByRole('button', { name: /^Togli: Previdenza/u }).click()
      await page.getByText('1 risultato', { exact: true }).waitFor()
      await page.getByRole('button', { name: 'Annulla', exact: true }).click()
      await page.getByText('2 risultati', { exact: true }).waitFor()
    })
  })
})

describe('the territory', () => {
  test('is drawn anew from a day, past days keep the past areas, and the drawing is taken back', async () => {
    const today = parseIsoDay(dayInRome(new Date().toISOString())) ?? 0
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'ADMIN')
      await page.goto('/impostazioni')
      await page.getByRole('checkbox', { name: 'Airasca' }).focus()
      await page.keyboard.press('Space')
      await page.getByRole('combobox', { name: 'Sposta in' }).selectOption('new')
      await page.getByRole('textbox', { name: 'Codice della nuova area' }).fill('ma8')
      await page.getByRole('textbox', { name: 'Nome della nuova area' }).fill('Area di prova')
      await page.keyboard.press('Enter')
      await page.getByText('comincia MA8 · Area di prova, con Airasca;').waitFor()
      await page.evaluate(() => window.scrollTo({ top: 0 }))
      await expectSoundPage(page)
      await page.getByRole('textbox', { name: 'Titolo' }).fill('Verbale di prova')
      await page.getByRole('button', { name: 'Registra il disegno' }).click()
      await page.getByText(/^Territorio ridisegnato dal/u).waitFor()

      const shown = await page.context().newPage()
      await shown.goto('/territorio')
      await shown.getByRole('heading', { level: 1, name: /su 96/u }).waitFor()
      await shown.goto(`/territorio?alla=${isoDay(today - 1)}`)
      await shown.getByRole('heading', { level: 1, name: /su 84/u }).waitFor()
      await shown.close()

      await page.getByRole('button', { name: 'Annulla', exact: true }).click()
      await page.getByText('Annullato.').waitFor()
      await expect.poll(() => page.getByText('MA8 · Area di prova').count(), PATIENT).toBe(0)
    })
  })
})

test('an activity whose last day comes before the first is told so under it, in the days as written, beside what else is missing', async () => {
  await stage.visit(DOORSTEP, DESKTOP, async (page) => {
    await signIn(page, 'STAFF')
    await page.goto('/territorio')
    await page.getByRole('button', { name: 'Registra un’attività sul territorio' }).click()
    const dialog = page.getByRole('dialog', { name: 'Attività sul territorio' })
    await dialog.getByLabel('Titolo', { exact: true }).first().fill('Incontro di prova')
    await dialog.getByLabel('Quando').fill('10/11/2026')
    await dialog.getByLabel('Ultimo giorno').fill('1/11/2026')
    await dialog.getByRole('button', { name: 'Registra l’attività' }).click()
    await dialog.getByText('L’ultimo giorno, 1 nov 2026, viene prima del primo, 10 nov 2026.').waitFor()
    expect(await dialog.locator('[aria-invalid="true"]').count()).toBeGreaterThan(1)
    await dialog.getByLabel('Ultimo giorno').fill('12/11/2026')
    await dialog.getByText('Roure', { exact: true }).click()
    await dialog.getByText('«Incontro di prova», 10 nov 2026 – 12 nov 2026, Roure. Partecipanti: 0.').waitFor()
    expect(await dialog.getByText('viene prima del primo').count()).toBe(0)
  })
})
