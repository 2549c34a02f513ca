import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSoundPage, prepareStage, readCanvasIds, readPlaces, waitForPicture } from '../support/journey.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

const stage = prepareStage()

function dayOf(page: Page): string | null {
  return new URL(page.url()).searchParams.get('alla')
}

/** Ids of entities that the picture shows, without what is written on them. */
async function readShown(page: Page): Promise<string[]> {
  const { vertices } = await readCanvasIds(page)
  return vertices.filter((id) => !id.includes('#')).sort()
}

async function waitForDay(page: Page, day: string | null): Promise<void> {
  await page.waitForURL(({ searchParams }) => searchParams.get('alla') === day)
}

test('the day is chosen by key, by typing, and kept; nothing moves, and one step takes it back', async () => {
  await stage.visit('/rete?vista=grafo', DESKTOP, async (page) => {
    await waitForPicture(page)
    const places = await readPlaces(page)
    const everything = await readShown(page)
    const slider = page.getByRole('slider', { name: 'Giorno mostrato' })
    await slider.waitFor()
    expect(await slider.getAttribute('aria-valuetext')).toBe('Tutto ciò che è registrato')
    await slider.focus()
    for (const key of ['PageDown', 'PageDown', 'Home']) await page.keyboard.press(key)
    await waitForDay(page, '1995-01-01')
    const atFirst = await slider.getAttribute('aria-valuetext')
    expect(atFirst).toMatch(/^1 gennaio 1995: 0 relazioni sicure, \d+ al massimo$/u)
    // The next dated event: the founding of 1996.
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/alla=1996-/u)
    await page.keyboard.press('Shift+ArrowRight')
    await waitForDay(page, '1996-12-31')

    await page.getByLabel('Giorno', { exact: true }).fill('2020')
    await page.keyboard.press('Enter')
    await waitForDay(page, '2020-12-31')
    await page.getByText('Al 31 dic 2020: 41 attori, 15 progetti, 9 eventi e 80 relazioni: 12 sicure').waitFor()
    expect(await slider.getAttribute('aria-valuetext')).toBe('31 dicembre 2020: 12 relazioni sicure, 80 al massimo')
    const then = await readShown(page)
    expect(then).not.toEqual(everything)
    expect(await readPlaces(page)).toEqual(places)
    await expectSoundPage(page)

    await page.reload({ waitUntil: 'networkidle' })
    await waitForPicture(page)
    expect([dayOf(page), await readShown(page)]).toEqual(['2020-12-31', then])

    await page.getByRole('region', { name: 'Relazioni nel tempo' }).getByLabel('Senza data (64)').uncheck()
    await page.getByText('16 relazioni: 12 sicure, 4 possibili').waitFor()
    await page.getByLabel('Giorno', { exact: true }).fill('31/2/2020')
    await page.keyboard.press('Enter')
    await page.getByText('Questo giorno non c’è nel calendario.').waitFor()
    expect(dayOf(page)).toBe('2020-12-31')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Torna a tutto' }).click()
    await waitForDay(page, null)
    await page.getByRole('button', { name: /^Annulla l’ultima modifica/u }).click()
    await waitForDay(page, '2020-12-31')
    expect(await readPlaces(page)).toEqual(places)
  })
})

test('time runs when somebody says so, and stops', async () => {
  await stage.visit('/rete?vista=tabella&alla=2018-12-31', DESKTOP, async (page) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await page.getByRole('button', { name: 'Scorri nel tempo' }).click()
    await waitForDay(page, '2020-12-31')
    await page.getByRole('button', { name: 'Ferma' }).click()
    const stopped = dayOf(page)
    await page.getByRole('button', { name: 'Indietro di un passo' }).click()
    await page.waitForURL(({ searchParams }) => searchParams.get('alla') !== stopped)
    // Who chooses another day takes over.
    await page.getByRole('button', { name: 'Scorri nel tempo' }).click()
    await page.getByRole('button', { name: 'Torna a tutto' }).click()
    await page.getByRole('button', { name: 'Scorri nel tempo' }).waitFor()
    await waitForDay(page, null)
  })
})

test('a link with a day opens on a phone, where the bar stands above the tabs', async () => {
  await stage.visit('/rete?alla=2005-06-30', PHONE, async (page) => {
    const slider = page.getByRole('slider', { name: 'Giorno mostrato' })
    await slider.waitFor()
    expect(await slider.getAttribute('aria-valuetext')).toBe('30 giugno 2005: 2 relazioni sicure, 18 al massimo')
    await page.getByText('Al 30 giu 2005:').waitFor()
    await expectSoundPage(page)
    await page.getByRole('button', { name: 'Avanti di un passo' }).click()
    await waitForDay(page, '2005-12-31')
  })
})
