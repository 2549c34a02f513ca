import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetRecorded, keepTie } from '../support/forget-recorded.ts'
import { expectSoundPage, prepareStage } from '../support/journey.ts'
import { DOORSTEP, signIn } from '../support/sign-in.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

const openStage = prepareStage
const stage = openStage()

/** A tie of the vademecum that is ended and put back: Consorzio COESA is a member of Consorzio Pinerolo Energia. */
const TIE = { page: '/attori/coesa', sentence: /Consorzio COESA: Fa parte del Consorzio Pinerolo Energia/u }

let since = ''
let putBack: () => Promise<void> = async () => {}

beforeAll(() => {
  since = new Date().toISOString()
})
afterAll(async () => {
  await putBack()
  await forgetRecorded(since)
})

/** The value of the field that has the focus. */
function focusedValue(page: Page): Promise<string | null> {
  return page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null))
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key)
}

describe('registering an adherent', () => {
  test('is done by keyboard alone, and a reload loses nothing', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.goto('/adesioni/nuova')
      await page.getByRole('textbox', { name: 'Codice fiscale dell’ente' }).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('campo-taxCode')
      await page.keyboard.type('12345678903')
      await page.keyboard.press('Tab')
      await page.getByText('11 cifre, cifra di controllo corretta.').waitFor()
      await page.keyboard.type('1750860015')
      await page.keyboard.press('Tab')
      await page.getByText('Manca lo zero iniziale?').first().waitFor()
      // The way out stands before the next field: Shift+Tab goes back to it, Enter takes it.
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.getByRole('textbox', { name: /Partita IVA/u }).inputValue()).toBe('01750860015')
      await page.getByRole('textbox', { name: /Partita IVA/u }).fill('')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Banca del tempo di prova')
      await page.getByText('Bozza salvata alle').waitFor()

      await page.reload()
      await page.getByText('Abbiamo ritrovato la bozza di «Banca del tempo di prova»').waitFor()
      await expect.poll(() => focusedValue(page)).toBe('12345678903')
      await press(page, 'Tab', 3)
      await page.keyboard.type('Ass')
      await expect.poll(() => page.getByLabel('Tipo', { exact: true }).inputValue()).toBe('CIVIL_SOCIETY')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Piner')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await page.getByText('Banca del tempo di prova ha deciso di aderire al Patto').waitFor()
      // What the fixed bars cover now is not what a finger has to hit.
      await page.evaluate(() => window.scrollTo({ top: 0 }))
      await expectSoundPage(page)
      await page.keyboard.press('Control+Enter')
      await page.getByRole('heading', { level: 1, name: 'Banca del tempo di prova' }).waitFor()
      await page
        .getByText(/Ha deciso di aderire al/u)
        .first()
        .waitFor()
      await page.getByText('12345678903').waitFor()
      await page.goto('/adesioni/nuova')
      await page.getByText('Ogni modifica resta in bozza').waitFor()
    })
  })

  test('tells who is on record already while one types, and why; errors lead to their fields', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.goto('/adesioni/nuova')
      await page.getByRole('textbox', { name: 'Denominazione' }).fill('Diaconia valdesse')
      await page.getByRole('heading', { name: 'Diaconia Valdese', exact: true }).waitFor()
      await page.getByText('«valdesse» invece di «Valdese»').waitFor()
      await page.keyboard.press('Control+Enter')
      await page.getByRole('heading', { name: 'Non ancora salvato: c’è un punto da sistemare' }).waitFor()
      await page.getByRole('link', { name: 'Tipo: questo campo serve.' }).press('Enter')
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('campo-kind')
      await page.getByRole('button', { name: 'È questo ente: completa la scheda' }).click()
      await page.getByRole('heading', { level: 1, name: 'Completa la scheda' }).waitFor()
      await expect
        .poll(() => page.getByRole('textbox', { name: /Altri nomi/u }).inputValue())
        .toContain('Diaconia valdesse')
      await page.getByRole('button', { name: 'Annulla' }).click()
      await page.getByRole('heading', { level: 1, name: 'Adesioni' }).waitFor()
      await expectSoundPage(page)
    })
  })
})

describe('what has ended', () => {
  test('and what was written wrongly are two buttons; ending keeps the tie as history', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.goto(TIE.page)
      const end = page.getByRole('button', { name: new RegExp(`^Termina: ${TIE.sentence.source}`, 'u') })
      await end.waitFor()
      const [, id = ''] = /"id":"(tie:[^"]+)"/u.exec(await readTieOf(page)) ?? []
      putBack = await keepTie(id)
      await end.focus()
      await page.keyboard.press('Enter')
      await page.getByText('È finita: fino a quel giorno resta nella storia.').waitFor()
      const from = page.getByRole('textbox', { name: 'Non vale più dal' })
      await from.waitFor()
      expect(await from.evaluate((field) => field === document.activeElement)).toBe(true)
      await page.keyboard.press('Control+A')
      await page.keyboard.type('2023')
      await page.keyboard.press('Enter')
      await page.getByText(/Faceva parte del/u).waitFor()
      await expectSoundPage(page)
      await page.getByRole('button', { name: /^Correggi: Consorzio COESA: Aderisce/u }).click()
      await page.getByText('Era scritta male: si rimette a posto come se fosse sempre stata giusta.').waitFor()
    })
  })
})

/** The tie of this journey as the API tells it. */
function readTieOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const query =
      '{ actor(id: "actor:coesa") { memberships { nodes { id from { id } to { id label } period { text } } } } }'
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const text = await answer.text()
    const at = text.indexOf('"label":"Consorzio Pinerolo Energia"')
    return text.slice(text.lastIndexOf('{"id":"tie:', at), at)
  })
}

describe('a request to join', () => {
  test('is made on a phone without an account, and decided by keyboard', async () => {
    await stage.visit('/aderisci', PHONE, async (page) => {
      await page.getByLabel('Nome dell’ente').fill('Orto di prova')
      await page.getByLabel('Nome e cognome').fill('Anna Bianchi')
      await page.getByLabel('E-mail').fill('anna@orto.example')
      await page.getByRole('button', { name: 'Invia la richiesta' }).click()
      await page.getByText('Leggi che cosa succede ai dati, poi spunta la casella.').waitFor()
      await expectSoundPage(page)
      await page.getByLabel('Ho letto che cosa succede ai dati').check()
      await page.getByRole('button', { name: 'Invia la richiesta' }).click()
      await page.getByRole('heading', { name: 'Richiesta arrivata' }).waitFor()
    })
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.goto('/adesioni')
      await page.getByRole('link', { name: 'Orto di prova' }).press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Orto di prova' }).waitFor()
      await expectSoundPage(page)
      await page.getByLabel('Tipo', { exact: true }).selectOption('CIVIL_SOCIETY')
      await page.getByRole('textbox', { name: 'Documento che lo prova' }).first().fill('Verbale n. 7')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Apri la scheda di Orto di prova' }).waitFor()
      await page.getByText('Prova: Verbale n. 7').waitFor()
      await page.getByText('l’adesione di Orto di prova al patto').waitFor()
    })
  })
})

describe('an adherent', () => {
  test('opens the link it was sent, says what still holds, and is told that it was received', async () => {
    let link = ''
    await stage.visit('/attori/coesa', DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.reload({ waitUntil: 'networkidle' })
      await page.getByRole('button', { name: 'Crea un link' }).click()
      const row = page.locator('.link-list li').first()
      await row.waitFor()
      link = (await row.locator('code').getAttribute('title')) ?? ''
      expect(link).toContain('/conferma#')
    })
    await stage.visit(link, PHONE, async (page) => {
      await page.locator('h1', { hasText: 'COESA' }).first().waitFor()
      await page.getByLabel('Sì, vale ancora').first().check()
      await page.getByLabel('Chi risponde').fill('La presidente')
      await expectSoundPage(page)
      await page.getByRole('button', { name: 'Invia le risposte' }).click()
      await page.getByRole('heading', { name: 'Risposte arrivate' }).waitFor()
    })
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.goto('/adesioni')
      await page.getByText('La presidente').first().waitFor()
    })
  })
})
