import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { forgetRecorded } from '../support/forget-recorded.ts'
import { expectSoundPage, prepareStage } from '../support/journey.ts'
import { DOORSTEP, signIn } from '../support/sign-in.ts'
import { DESKTOP } from '../support/watched-page.ts'

const stage = prepareStage()
const CELL = 'Alta Val Chisone, Accesso, informazione, accompagnamento: non rilevato'

let since = ''
beforeAll(() => {
  since = new Date().toISOString()
})
afterAll(() => forgetRecorded(since))

/** Presses a key until what has the focus is of this name. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const told = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (name.test(told)) return
    await page.keyboard.press(key)
  }
  throw new Error(`no way by ${key} to ${name}`)
}

function dayAhead(days: number): string {
  const [year = '', month = '', day = ''] = new Date(Date.now() + days * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-')
  return `${day}/${month}/${year}`
}

test('the board takes note of a gap by keyboard alone, sees it flagged, and opens it again', async () => {
  await stage.visit(DOORSTEP, DESKTOP, async (page) => {
    await signIn(page, 'BOARD')
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await tabTo(page, /^Territorio$/u)
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: /^Bisogni/u }).waitFor()
    await tabTo(page, /: non rilevato$/u)
    // The map comes before the matrix: on to the first cell of the grid.
    for (let step = 0; step < 60; step++) {
      if (await page.evaluate(() => document.activeElement?.getAttribute('role') === 'gridcell')) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Home')
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: 'Alta Val Chisone' })
    await panel.getByRole('heading', { name: 'Chi è più vicino' }).waitFor()
    await panel.getByRole('heading', { name: 'Chi potrebbe fare da ponte' }).waitFor()
    await tabTo(page, /^Prendi atto della carenza…$/u)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Prendi atto della carenza' })
    await dialog.waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.press('Tab')
    await page.keyboard.type(dayAhead(-1))
    await tabTo(page, /^Prendi atto$/u)
    await page.keyboard.press('Enter')
    await dialog.getByText('Scrivi perché, con almeno 3 caratteri.').waitFor()
    await dialog.getByText('Serve un giorno dopo oggi.').waitFor()
    await dialog.getByLabel('Fino a quando').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(dayAhead(200))
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('Si aspetta il nuovo bando')
    await tabTo(page, /^Prendi atto$/u)
    await page.keyboard.press('Enter')
    await panel.getByText('«Si aspetta il nuovo bando»').waitFor()
    await page.locator('.gap-cell[aria-selected="true"] .gap-flag').waitFor()
    await page.getByRole('gridcell', { name: /^Alta Val Chisone.*: non rilevato, presa d’atto fino al /u }).waitFor()
    await page.getByText('Di 1 carenza si è preso atto.').waitFor()
    // The button that had the focus is gone: the heading of the panel has it, not the whole page.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    await expectSoundPage(page)
    await panel.getByRole('heading', { level: 2 }).focus()
    await tabTo(page, /^Riapri$/u)
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: CELL, exact: true }).waitFor()
    expect(await page.locator('.gap-cell .gap-flag').count()).toBe(0)
  })
})

const DESK = `mutation M($input: RecordEventInput!) { recordEvent(input: $input) { __typename } }`
const OFFER = `mutation M($input: OfferServiceInput!) { offerService(input: $input) { __typename } }`
const WITHDRAW = `mutation M($input: WithdrawServiceInput!) { withdrawService(input: $input) { __typename } }`
const SERVICES = '{ actor(id: "actor:coesa") { services { id title } } }'

/** Asks the server as whoever the page is signed in as. */
function send(page: Page, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  return page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/graphql', { method: 'POST', headers, body })).json()
  }, JSON.stringify({ query, variables }))
}

/** Puts a desk in Fenestrelle on record, as whoever the page is signed in as. */
async function recordDesk(page: Page): Promise<void> {
  const input = {
    ...{ requestId: crypto.randomUUID(), title: 'Sportello in biblioteca', kind: 'DESK', life: '2024/..' },
    ...{ places: ['municipality:001103'], participants: [{ actor: 'actor:coesa', role: 'HOST' }] },
    source: { sourceId: 'source:vademecum' },
  }
  const answer = await send(page, DESK, { input })
  expect(answer).toMatchObject({ data: { recordEvent: { __typename: 'Recorded' } } })
}

test('staff record a desk as a service by keyboard, see the gap closed, take it back, and withdraw one', async () => {
  await stage.visit(DOORSTEP, DESKTOP, async (page) => {
    await signIn(page, 'STAFF')
    await recordDesk(page)
    await page.goto('/territorio?area=micro-area:MA6&bisogno=need:N12')
    const panel = page.getByRole('region', { name: 'Alta Val Chisone' })
    const button = panel.getByRole('button', { name: 'Registra lo sportello come servizio' })
    await button.waitFor()
    await expectSoundPage(page)
    await button.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Aggiungi servizio' })
    await dialog.getByText('Consorzio COESA offre «Sportello in biblioteca», dal 2024.').waitFor()
    expect(await dialog.getByRole('textbox', { name: 'Chi lo offre' }).inputValue()).toBe('Consorzio COESA')
    const chosen = await dialog
      .getByRole('checkbox', { checked: true })
      .evaluateAll((boxes) => boxes.map((box) => box.parentElement?.textContent))
    expect(chosen).toEqual(['Accesso, informazione, accompagnamento', 'Alta Val Chisone'])
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    const served = page.getByRole('gridcell', {
      name: /^Alta Val Chisone, Accesso, informazione, accompagnamento: offerta senza bisogno rilevato/u,
    })
    await served.waitFor()
    await panel.getByText('Sportello in biblioteca').waitFor()
    await button.waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Aggiungi servizio')
    await panel.getByRole('button', { name: 'Ritira un servizio' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Sportello in biblioteca, di Consorzio COESA' }).press('Enter')
    const withdrawal = page.getByRole('dialog', { name: 'Ritira il servizio dal…' })
    await withdrawal.getByText('Consorzio COESA non offre più «Sportello in biblioteca»').waitFor()
    await page.keyboard.press('Escape')
    await withdrawal.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Annulla' }).press('Enter')
    await page.getByRole('gridcell', { name: CELL, exact: true }).waitFor()
    await panel.getByRole('button', { name: 'Aggiungi servizio' }).press('Enter')
    await dialog.getByRole('textbox', { name: 'Chi lo offre' }).waitFor()
    await dialog.getByRole('button', { name: 'Registra il servizio' }).press('Enter')
    await expect.poll(() => dialog.locator('[aria-invalid="true"]').count()).toBeGreaterThan(1)
  })
})

/** Opens the dialog of the gap of Val Germanasca, health, and writes into it; nothing is sent. */
async function writeDecision(page: Page, days: number, reason: string): Promise<void> {
  await page.goto('/territorio?area=micro-area%3AMA7&bisogno=need%3AN01')
  await page.getByRole('button', { name: 'Prendi atto della carenza…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Prendi atto della carenza' })
  await dialog.getByLabel('Perché').fill(reason)
  await dialog.getByLabel('Fino a quando').fill(dayAhead(days))
}

test('two of the board take note of one gap: the second sees what the first has written, and nothing is lost unseen', async () => {
  await stage.visit(DOORSTEP, DESKTOP, async (first) => {
    const anna = await signIn(first, 'BOARD')
    await stage.visit(DOORSTEP, DESKTOP, async (second) => {
      await signIn(second, 'BOARD')
      await writeDecision(first, 100, 'Lo ha detto Anna')
      await writeDecision(second, 200, 'Lo ha detto Bruno')
      // What was written outlives a reload.
      await second.reload()
      await second.getByRole('button', { name: 'Prendi atto della carenza…' }).click()
      const reason = second.getByRole('dialog', { name: 'Prendi atto della carenza' }).getByLabel('Perché')
      await expect.poll(() => reason.inputValue()).toBe('Lo ha detto Bruno')
      await first.getByRole('button', { name: 'Prendi atto', exact: true }).click()
      await first.getByText('«Lo ha detto Anna»').waitFor()
      await first.getByRole('button', { name: 'Annulla' }).waitFor()
      // The page behind the dialog has heard of it; the dialog goes on from what it was opened on.
      await second.getByText('«Lo ha detto Anna»').waitFor({ state: 'attached' })
      const dialog = second.getByRole('dialog', { name: 'Prendi atto della carenza' })
      await dialog.getByRole('button', { name: 'Prendi atto', exact: true }).click()
      const conflict = second.getByRole('dialog', { name: 'Qualcun altro ha modificato' })
      await conflict.getByText(`Modificato da ${anna.name} alle`).waitFor()
      await conflict.getByRole('group', { name: 'motivo' }).getByText('«Lo ha detto Anna»').waitFor()
      await conflict.getByRole('group', { name: 'motivo' }).getByText('«Lo ha detto Bruno»').waitFor()
      await conflict.getByRole('button', { name: 'Chiudi' }).click()
      await dialog.getByText(`${anna.name} ha modificato questa scheda nel frattempo.`).waitFor()
      expect(await dialog.getByLabel('Perché').inputValue()).toBe('Lo ha detto Bruno')
      await dialog.getByRole('button', { name: 'Prendi atto', exact: true }).click()
      await conflict.getByRole('group', { name: 'fino al' }).getByText('La versione registrata').click()
      await conflict.getByRole('button', { name: 'Registra così' }).click()
      await first.getByText('«Lo ha detto Bruno»').waitFor()
    })
  })
})

/** Puts a service in Alta Val Chisone on record that was offered from 2024 until 29 June 2025. */
async function recordPastService(page: Page): Promise<void> {
  const title = 'Sportello di un anno'
  const places = { needs: ['need:N12'], areas: ['micro-area:MA6'] }
  const source = { sourceId: 'source:vademecum' }
  const newService = { title, ...places, period: '2024/..' }
  const offered = { requestId: crypto.randomUUID(), actor: 'actor:coesa', newService, source }
  expect(await send(page, OFFER, { input: offered })).toMatchObject({ data: { offerService: {} } })
  const { data } = z
    .object({
      data: z.object({
        actor: z.object({ services: z.array(z.object({ id: z.string(), title: z.string() })) }),
      }),
    })
    .parse(await send(page, SERVICES))
  const service = data.actor.services.find((one) => one.title === title)?.id
  const withdrawn = { requestId: crypto.randomUUID(), actor: 'actor:coesa', service, on: '2025-06-30' }
  const answer = await send(page, WITHDRAW, { input: withdrawn })
  expect(answer).toMatchObject({ data: { withdrawService: { __typename: 'Recorded' } } })
}

test('a service that was withdrawn covers its cell until then, and is told with its end when no day is asked', async () => {
  await stage.visit(DOORSTEP, DESKTOP, async (page) => {
    await signIn(page, 'STAFF')
    await recordPastService(page)
    const panel = page.getByRole('region', { name: 'Alta Val Chisone' })
    const line = panel.getByText(/^Sportello di un anno · fino al 29 giu 2025/u)
    await page.goto('/territorio?area=micro-area:MA6&bisogno=need:N12')
    await page.getByRole('gridcell', { name: CELL, exact: true }).waitFor()
    await line.waitFor()
    await panel.getByRole('button', { name: 'Aggiungi servizio' }).waitFor()
    expect(await panel.getByRole('button', { name: 'Ritira un servizio' }).count()).toBe(0)
    await expectSoundPage(page)
    const listed = page.getByRole('option', { name: /^Sportello di un anno/u })
    await page.getByRole('combobox', { name: 'Servizio che offrirebbe' }).waitFor()
    expect(await listed.count()).toBe(0)
    await page.goto('/territorio?alla=2025-01-01&area=micro-area:MA6&bisogno=need:N12')
    await page
      .getByRole('gridcell', { name: /^Alta Val Chisone, Accesso, informazione, accompagnamento: offerta senza/u })
      .waitFor()
    await line.waitFor()
    await page.goto('/territorio?alla=2025-06-30&area=micro-area:MA6&bisogno=need:N12')
    await page.getByRole('gridcell', { name: CELL, exact: true }).waitFor()
    expect(await line.count()).toBe(0)
  })
})
