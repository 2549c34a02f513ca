import { expect, test } from 'vitest'
import { expectSoundPage, prepareStage } from '../support/journey.ts'
import { DESKTOP, findColourViolations, PHONE } from '../support/watched-page.ts'

const stage = prepareStage()

test('a day is typed by keyboard alone, goes along to other pages and stays at a reload', async () => {
  await stage.visit('/attori/smp', DESKTOP, async (page) => {
    const control = page.locator('.as-of-button')
    expect(await control.textContent()).toBe('Alla data: tutto')
    await control.focus()
    await page.keyboard.press('Enter')
    const field = page.getByLabel('Guarda a un giorno')
    await field.waitFor()
    await page.keyboard.type('boh')
    await page.keyboard.press('Enter')
    await page.getByText('Non capisco questa data.').waitFor()
    await expectSoundPage(page)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.className === 'as-of-button')
    await page.keyboard.press('Enter')
    await field.waitFor()
    await field.fill('2020')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.search === '?alla=2020-12-31')
    expect(await control.textContent()).toBe('Al 31 dic 2020')
    await page.locator('.tie a').first().click()
    await page.waitForFunction(() => location.pathname !== '/attori/smp')
    expect(new URL(page.url()).search).toBe('?alla=2020-12-31')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await control.textContent()).toBe('Al 31 dic 2020')
    await page.locator('.day-line button').click()
    await page.waitForFunction(() => location.search === '')
  })
})

test('a deep link with a day says the day and the right counts on a phone', async () => {
  await stage.visit('/attori/ciss?alla=2016-01-01', PHONE, async (page) => {
    await page.getByText('30 relazioni sicure').waitFor()
    expect(await page.locator('.as-of-button').textContent()).toBe('Al 1 gen 2016')
    expect(await page.title()).toBe('Consorzio Intercomunale Servizi Sociali di Pinerolo · Al 1 gen 2016 · Trama')
    await expectSoundPage(page)
    await page.locator('.as-of-button').click()
    await page.getByLabel('Guarda a un giorno').waitFor()
    await expectSoundPage(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
    expect(await findColourViolations(page)).toEqual([])
  })
})

test('the page of an actor stays on a day before it was there, and says so', async () => {
  await stage.visit('/attori/smp?alla=1990-01-01', DESKTOP, async (page) => {
    await page.getByText('Il 1 gen 1990 non c’era ancora.').waitFor()
    expect(await page.locator('h1').textContent()).toBe('Società Mutua Piemonte ETS')
    await expectSoundPage(page)
    await page.getByRole('button', { name: 'Vedi tutto ciò che è registrato' }).click()
    await page.locator('.tie').first().waitFor()
    expect(new URL(page.url()).search).toBe('')
  })
})

test('what is no day counts as none, and the page says so', async () => {
  await stage.visit('/attori/smp?alla=ieri', DESKTOP, async (page) => {
    await page.getByText('chiede la data «ieri»').waitFor()
    await page.locator('.tie').first().waitFor()
    await expectSoundPage(page)
    await page.getByRole('button', { name: 'Togli la data' }).click()
    await page.waitForFunction(() => location.search === '')
  })
})

test('a search on a day still finds what was not there, and marks it', async () => {
  await stage.visit('/dati?alla=1990-01-01', DESKTOP, async (page) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').or(page.locator('.search-dialog-head input')).first().fill('piemonte ets')
    const hit = page.getByRole('option', { name: /Società Mutua Piemonte ETS/u }).first()
    await hit.waitFor()
    expect(await hit.textContent()).toContain('non c’è al 1 gen 1990')
  })
})

test('on the page of what changed it is the later of the two days, by keyboard and on a phone', async () => {
  await stage.visit('/tempo?prima=2015-12-31&dopo=2025-01-01', DESKTOP, async (page) => {
    const control = page.locator('.as-of-button')
    await control.getByText('Al 1 gen 2025').waitFor()
    await control.focus()
    await page.keyboard.press('Enter')
    const field = page.getByLabel('Confronta fino a un giorno')
    await field.waitFor()
    expect(await page.getByRole('button', { name: 'Tutto ciò che è registrato' }).count()).toBe(0)
    await field.fill('2020')
    await page.keyboard.press('Enter')
    await page.waitForURL(/prima=2015-12-31&dopo=2020-12-31/u)
    await control.getByText('Al 31 dic 2020').waitFor()
    expect(await page.getByRole('textbox', { name: 'Dopo' }).inputValue()).toBe('31 dic 2020')
  })
  await stage.visit('/tempo?prima=2015-12-31&dopo=2025-01-01', PHONE, async (page) => {
    await page.locator('.as-of-button', { hasText: 'Al 1 gen 2025' }).click()
    await page.getByLabel('Confronta fino a un giorno').waitFor()
    await expectSoundPage(page)
  })
})
