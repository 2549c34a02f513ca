import { describe, expect, test } from 'vitest'
import { prepareStage, readCanvasIds, waitForPicture } from '../support/journey.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

const stage = prepareStage()
const NINE_YEARS = '/tempo?prima=2015-12-31&dopo=2025-01-01'

describe('what changed between two days', () => {
  test('is read in a minute: each line lights the drawing, the drawing its line, and the network exactly those', async () => {
    await stage.visit(NINE_YEARS, DESKTOP, async (page) => {
      await page.getByRole('heading', { level: 1, name: 'In 9 anni il CISS è passato da 22 a 47 comuni' }).waitFor()
      const line = page.locator('.change', { hasText: '17 comuni di Alta Val Chisone' })
      await line.hover()
      await expect.poll(() => page.locator('.hub-unit[data-on]').count()).toBe(17)
      await page.locator('.hub-unit[data-became="new"]').first().hover()
      await page.locator('.change[data-lit]', { hasText: '8 comuni di Val Pellice entrano nel CISS' }).waitFor()
      await line.getByRole('link', { name: /^Vedi nel grafo/u }).click()
      await page.waitForURL(/\/rete\?.*accesi=/u)
      const address = new URL(page.url()).searchParams
      expect(address.get('alla')).toBe('2025-01-01')
      const asked = (address.get('accesi') ?? '').split(',').sort()
      expect(asked.length).toBe(18)
      await waitForPicture(page)
      // Of those drawn one by one the network lights those alone; the others stand in a mark of many that is lit.
      await expect
        .poll(async () => {
          const { vertices, faded } = await readCanvasIds(page)
          const lit = vertices.filter((id) => !faded.includes(id))
          return {
            strangers: lit.filter((id) => id.startsWith('actor:') && !asked.includes(id)),
            faded: asked.filter((id) => faded.includes(id)),
            together: lit.filter((id) => id.startsWith('group:leaves:') && !id.endsWith('#count')).length,
          }
        })
        .toEqual({ strangers: [], faded: [], together: 2 })
      await page.getByText('18 elementi in evidenza.').waitFor()
    })
  })

  test('is compared in figures with a sentence each, and in a table of days', async () => {
    await stage.visit(NINE_YEARS, DESKTOP, async (page) => {
      const figures = page.getByRole('region', { name: 'I numeri della rete nelle due date' })
      await figures.getByRole('row', { name: /^Densità, su 100/u }).waitFor()
      expect(await figures.getByRole('row').count()).toBe(9)
      await page.getByText('Dati in tabella').click()
      const days = page.getByRole('region', { name: 'Dati in tabella' })
      await days.getByRole('columnheader', { name: 'Forse iniziate' }).waitFor()
      expect(await days.getByRole('row').count()).toBeGreaterThan(20)
      await page.getByRole('slider', { name: 'Giorno di cui leggere i numeri' }).press('ArrowLeft')
      await page.locator('.day-told[data-shown]', { hasText: 'Comuni nel CISS: 30 sicure, al più 30' }).waitFor()
    })
  })

  test('keeps what was written where a day cannot be used, and says why', async () => {
    await stage.visit(NINE_YEARS, PHONE, async (page) => {
      const before = page.getByRole('textbox', { name: 'Prima' })
      await before.fill('2026')
      await before.press('Enter')
      await page.getByText('Prima deve venire prima di Dopo').waitFor()
      expect(await before.inputValue()).toBe('2026')
      await before.fill('30 febbraio 2020')
      await before.press('Enter')
      await page.getByText('«30 febbraio 2020» non c’è nel calendario.').waitFor()
      await before.fill('2019')
      await before.press('Enter')
      await page.waitForURL(/prima=2019-12-31&dopo=2025-01-01/u)
      await page.getByRole('button', { name: 'Da sempre' }).click()
      await page.waitForURL(/dopo=(?!2025-01-01)/u)
      expect(await before.inputValue()).not.toBe('31 dic 2019')
    })
  })

  test('is not told of other days than the address has: it is put right and said, and one day twice changes nothing', async () => {
    await stage.visit('/tempo?prima=2025-01-01&dopo=2015-12-31', DESKTOP, async (page) => {
      await page.waitForURL(/prima=2015-12-31&dopo=2025-01-01/u)
      await page.getByText('Le due date erano invertite: le abbiamo scambiate.').waitFor()
      await page.getByRole('heading', { level: 1, name: 'In 9 anni il CISS è passato da 22 a 47 comuni' }).waitFor()
      await page.goto('/tempo?prima=2020-01-01&dopo=2020-01-01')
      await page.getByRole('heading', { level: 1, name: 'Le due date sono lo stesso giorno' }).waitFor()
      expect(await page.getByRole('textbox', { name: 'Dopo' }).inputValue()).toBe('1 gen 2020')
      await page.getByRole('button', { name: 'L’anno fino a quel giorno' }).click()
      await page.waitForURL(/prima=2019-01-01&dopo=2020-01-01/u)
      await page.getByRole('heading', { level: 1, name: /^In un anno/u }).waitFor()
    })
  })

  test('draws what is dated where it is asked of days far away, and says so', async () => {
    await stage.visit('/tempo?prima=0001-01-01&dopo=9999-12-31', DESKTOP, async (page) => {
      await page.getByRole('heading', { level: 1, name: /^In tutto questo tempo/u }).waitFor()
      expect(await page.getByRole('textbox', { name: 'Prima' }).inputValue()).toBe('1 gen 0001')
      await page.getByText(/^I grafici vanno dal .*: i giorni più lontani stanno ai bordi\.$/u).waitFor()
      await page.getByText('Dati in tabella').click()
      const rows = page.getByRole('region', { name: 'Dati in tabella' }).getByRole('row')
      await expect.poll(() => rows.count()).toBeGreaterThan(20)
    })
  })

  test('says who comes to a valley for the first time', async () => {
    await stage.visit(NINE_YEARS, DESKTOP, async (page) => {
      await page
        .getByRole('region', { name: 'Prima volta' })
        .getByText(
          'Il CISS arriva per la prima volta nelle micro-aree Alta Val Chisone, Bassa Val Chisone e Val Germanasca',
        )
        .waitFor()
    })
  })

  test('is asked as GraphQL with the same two days', async () => {
    await stage.visit(NINE_YEARS, DESKTOP, async (page) => {
      await page.getByRole('button', { name: 'Esporta' }).click()
      await page.getByRole('menuitem', { name: 'Mostra come GraphQL' }).click()
      await page.waitForURL(/\/dati\?/u)
      const address = new URL(page.url()).searchParams
      expect(address.get('domanda')).toContain('compareNetwork(from: $from')
      expect(JSON.parse(address.get('variabili') ?? '')).toMatchObject({ from: '2015-12-31', to: '2025-01-01' })
    })
  })
})
