import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetRecorded } from '../support/forget-recorded.ts'
import { expectSoundPage, prepareStage } from '../support/journey.ts'
import { DOORSTEP, signIn } from '../support/sign-in.ts'
import { DESKTOP } from '../support/watched-page.ts'

const openStage = prepareStage
const stage = openStage()

const NODE = 'Nodo di prova della Val Pellice'
/** A page is asked again after each act, on a busy machine too. */
const PATIENT = { timeout: 20_000 }

const PROPOSAL = 'Un punto d’ascolto a Torre Pellice'

let since = ''
beforeAll(() => {
  since = new Date().toISOString()
})
afterAll(() => forgetRecorded(since))

/** Goes on with Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null
      return element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent ?? ''
    })
    if (focused.startsWith(name)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

async function openAct(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('Verrà registrato:').waitFor()
}

/** The value under a heading of what is known in short. */
function factOf(page: Page, heading: string): Promise<string | null> {
  return page.locator('.entity-facts dt', { hasText: heading }).locator('+ dd').textContent()
}

async function addMember(page: Page, text: string, name: string): Promise<void> {
  // The field that has just been opened takes the focus a moment later.
  await page.locator('input:focus').waitFor()
  await page.keyboard.type(text)
  const option = page.getByRole('option', { name }).first()
  await option.waitFor()
  await page.keyboard.press('Enter')
  await option.waitFor({ state: 'detached' })
}

describe('what the network is made of', () => {
  test('a local node is founded by keyboard, acts, and is closed; an event is put right; two of it are undone', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.goto('/nodi')

      await openAct(page, 'Fonda un Nodo di rete')
      await page.keyboard.press('Control+Enter')
      await page.getByText('Questo campo serve.').first().waitFor()
      await expectSoundPage(page)
      await page.keyboard.type(NODE)
      await tabTo(page, 'Dal')
      await page.keyboard.type('12/5/2020')
      await tabTo(page, 'Aggiungi un attore')
      await page.keyboard.press('Enter')
      await addMember(page, 'COESA', 'Consorzio COESA')
      await tabTo(page, 'Aggiungi un attore')
      await page.keyboard.press('Enter')
      await addMember(page, 'Mutua Piemonte', 'Società Mutua Piemonte ETS')
      await tabTo(page, 'Val Pellice')
      await page.keyboard.press('Space')
      await tabTo(page, 'Titolo')
      await page.keyboard.type('Verbale di fondazione')
      await page.getByText(`nasce il Nodo di rete «${NODE}», dal 12 mag 2020. Membri: 2. Micro-aree: 1.`).waitFor()
      await page.keyboard.press('Control+Enter')
      await page.getByRole('heading', { level: 1, name: NODE }).waitFor()
      await expect.poll(() => factOf(page, 'Ultima proposta'), PATIENT).toBe('ancora nessuna')
      await expect.poll(() => page.locator('#membri li').count(), PATIENT).toBe(2)

      await openAct(page, 'Registra un atto')
      await page.getByLabel('Che cos’è').selectOption('PROPOSAL')
      await tabTo(page, 'Titolo')
      await page.keyboard.type(PROPOSAL)
      await tabTo(page, 'Quando')
      await page.keyboard.press('Control+a')
      await page.keyboard.type('1/6/2020')
      await tabTo(page, 'Titolo')
      await page.keyboard.type('Verbale di giugno')
      await page.keyboard.press('Control+Enter')
      await expect.poll(() => factOf(page, 'Ultima proposta'), PATIENT).toBe(`${PROPOSAL} · 1 giu 2020`)

      await page.getByRole('link', { name: PROPOSAL }).first().click()
      await page.getByRole('heading', { level: 1, name: PROPOSAL }).waitFor()
      await openAct(page, 'Correggi')
      await tabTo(page, 'Quando')
      await page.keyboard.press('Control+a')
      await page.keyboard.type('30/5/2020')
      await page.keyboard.press('Control+Enter')
      await expect.poll(() => factOf(page, 'Periodo'), PATIENT).toContain('30 mag 2020')
      await page
        .getByRole('group', { name: /«Un punto d’ascolto.*30 mag 2020/u })
        .getByRole('button', { name: 'Annulla' })
        .press('Enter')
      await expect.poll(() => factOf(page, 'Periodo'), PATIENT).toContain('giu 2020')

      await page.goBack()
      await page.getByRole('heading', { level: 1, name: NODE }).waitFor()
      await openAct(page, 'Chiudi dal…')
      await page.keyboard.press('Control+a')
      await page.keyboard.type('31/12/2025')
      await page
        .getByText('Finiscono lo stesso giorno: 3 relazioni aperte; 1 fatto del territorio ancora aperto.')
        .waitFor()
      await page.keyboard.press('Control+Enter')
      await expect.poll(() => factOf(page, 'In attività'), PATIENT).toContain('2025')
      await page
        .getByRole('group', { name: /non c’è più/u })
        .getByRole('button', { name: 'Annulla' })
        .press('Enter')
      await expect.poll(() => factOf(page, 'In attività'), PATIENT).not.toContain('2025')
      await expectSoundPage(page)
    })
  })

  test('is changed by those who work on the register only', async () => {
    await stage.visit('/nodi', DESKTOP, async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Nodi di rete' }).waitFor()
      expect(await page.getByRole('button', { name: 'Fonda un Nodo di rete' }).count()).toBe(0)
    })
  })
})
