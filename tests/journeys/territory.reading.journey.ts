import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectSoundPage, prepareStage } from '../support/journey.ts'
import { DESKTOP, findColourViolations, PHONE } from '../support/watched-page.ts'

const stage = prepareStage()
const TITLE = 'In 80 incroci su 84 tra bisogni e micro-aree non sappiamo se manca qualcosa'
const ACCESS = 'Accesso, informazione, accompagnamento'

/** Id of what has the focus, by its accessible name. */
function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
}

function paramsOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams)
}

describe('the territory', () => {
  test('tells its result in the title, and the matrix is read by keyboard to who is nearest', async () => {
    await stage.visit('/territorio', DESKTOP, async (page) => {
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
      const grid = page.getByRole('grid', { name: /^Bisogni/u })
      await grid.waitFor()
      // One stop of the Tab key; from the first cell to the row and the column that are looked for.
      await page.getByRole('gridcell', { name: 'Pinerolo, Salute e cure: non rilevato' }).focus()
      await page.keyboard.press('Control+End')
      expect(await focusedName(page)).toBe(`Ambito non detto, ${ACCESS}: non rilevato`)
      await page.keyboard.press('Home')
      for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight')
      expect(await focusedName(page)).toBe(`Alta Val Chisone, ${ACCESS}: non rilevato`)
      await page.keyboard.press('Enter')
      const panel = page.getByRole('region', { name: 'Alta Val Chisone' })
      await panel.getByRole('link', { name: 'Società Mutua Piemonte ETS' }).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
      expect(paramsOf(page)).toEqual({ area: 'micro-area:MA6', bisogno: 'need:N12' })
      // Both distances are said: on the ground and in the network.
      // The desk goes to Pomaretto: straight lines between seats, as the notes on the comuni have them.
      await panel.getByText(/Pomaretto: 6,6 km da Roure, 24,1 km da Sestriere/u).waitFor()
      await panel.getByText('nella rete nessun percorso porta fin qui').waitFor()
      await expectSoundPage(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await findColourViolations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'light' })
      await page.keyboard.press('Escape')
      await expect.poll(() => paramsOf(page)).toEqual({})
      expect(await focusedName(page)).toBe(`Alta Val Chisone, ${ACCESS}: non rilevato`)
    })
  })

  test('has one selection: map, table, column and address', async () => {
    await stage.visit('/territorio?figura=abitanti', DESKTOP, async (page) => {
      const roure = page.getByRole('button', { name: /^Roure, Alta Val Chisone: /u })
      await roure.focus()
      await page.keyboard.press('ArrowLeft')
      const name = await focusedName(page)
      expect(name).toMatch(/, Alta Val Chisone: [\d.]+ abitanti$/u)
      await page.keyboard.press('Enter')
      await expect.poll(() => paramsOf(page)['area']).toBe('micro-area:MA6')
      await page.locator('.areas-table tr[data-chosen]', { hasText: 'Alta Val Chisone' }).waitFor()
      expect(await page.locator('.gap-grid th[aria-selected="true"]').allInnerTexts()).toEqual(['Alta Val Chisone'])
      expect(await page.locator('.map-comune[aria-pressed="true"]').count()).toBe(5)
      await page.getByRole('table').getByRole('button', { name: 'Pinerolo', exact: true }).click()
      await expect.poll(() => paramsOf(page)['area']).toBe('micro-area:MA1')
      expect(await page.locator('.map-comune[aria-pressed="true"]').count()).toBe(1)
      await page.getByText('Mappa schematica').waitFor()
    })
  })

  test('counts what its table says: 47 comuni, 132.578 inhabitants, no desk in three areas', async () => {
    await stage.visit('/territorio', DESKTOP, async (page) => {
      const rows = page.locator('.areas-table tbody tr, .areas-table tfoot tr')
      await rows.last().waitFor()
      const cells = await rows.evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('th, td')].slice(0, 5).map((cell) => cell.textContent?.trim() ?? '')),
      )
      expect(cells.map((row) => row.join(' | '))).toEqual([
        'Pinerolo | 1 | 35.546 | 5 | 1',
        'Pedemontano pinerolese in 3 parti | 7 | 21.645 | nessuna | nessuno',
        'Pianura pinerolese | 13 | 33.683 | nessuna | nessuno',
        'Val Pellice | 9 | 22.906 | 1 | 1',
        'Bassa Val Chisone | 7 | 13.693 | 1 | 1',
        'Alta Val Chisone | 5 | 3.136 | nessuna | nessuno',
        'Val Germanasca | 5 | 1.969 | 1 | 1',
        'Totale | 47 | 132.578 | 8 | 4',
      ])
    })
  })

  test('leads from the ties between areas to the network, and to the same question as GraphQL', async () => {
    await stage.visit('/territorio?fonti=vademecum,altre-fonti', DESKTOP, async (page) => {
      await page.getByLabel('Rete sulla mappa').check()
      await page
        .getByRole('link', { name: /^Vedi nel grafo: / })
        .first()
        .waitFor()
      expect(paramsOf(page)['rete']).toBe('si')
      await page.getByRole('button', { name: 'Esporta' }).click()
      await page.getByRole('menuitem', { name: 'Mostra come GraphQL' }).click()
      await page.waitForURL(/\/dati\?/u)
      expect(paramsOf(page)['domanda']).toContain('coverage(asOf: $asOf')
      expect(JSON.parse(paramsOf(page)['variabili'] ?? '')).toEqual({ sets: ['vademecum', 'context'] })
    })
  })

  test('is read on a phone one area at a time', async () => {
    await stage.visit('/territorio', PHONE, async (page) => {
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
      await page
        .locator('.gap-matrix')
        .getByLabel('Micro-area', { exact: true })
        .selectOption({ label: 'Alta Val Chisone' })
      await page.getByRole('button', { name: `Alta Val Chisone, ${ACCESS}: non rilevato` }).click()
      const panel = page.getByRole('region', { name: 'Alta Val Chisone' })
      await panel.getByRole('link', { name: 'Società Mutua Piemonte ETS' }).waitFor()
      await expectSoundPage(page)
      await panel.getByRole('button', { name: 'Chiudi' }).click()
      await panel.waitFor({ state: 'detached' })
    })
  })
})
