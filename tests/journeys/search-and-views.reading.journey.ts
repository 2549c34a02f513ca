import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  expectSoundPage,
  type PlacedVertex,
  prepareStage,
  readCanvasIds,
  readPlaces,
  waitForPicture,
} from '../support/journey.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

const stage = prepareStage()

/** Actors and undertakings of the picture, groups left out. */
async function readEntities(page: Page): Promise<readonly string[]> {
  return (await readCanvasIds(page)).vertices.filter((id) => /^(?:actor|project|event):/u.test(id))
}

describe('a ready question', () => {
  test('is asked by keyboard alone, from its first words to its answer, and no letter is lost', async () => {
    await stage.visit('/dati', DESKTOP, async (page) => {
      await page.keyboard.press('Control+k')
      // At once: the box has not come yet.
      await page.keyboard.type('enti pubblici che')
      await page.getByRole('option', { name: 'enti pubblici che collaborano con …' }).waitFor()
      expect(await page.getByRole('combobox').inputValue()).toBe('enti pubblici che')
      await page.keyboard.press('Tab')
      await page.keyboard.type('cfiq')
      await page.getByRole('option', { name: /CFIQ/u }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('option', { name: /Apri la risposta/u }).waitFor()
      await expectSoundPage(page)
      await page.keyboard.press('Enter')
      await waitForPicture(page)
      expect(new URL(page.url()).pathname).toBe('/rete')
      expect(await readEntities(page)).toEqual(['actor:cfiq', 'actor:ciss'])
      await page.getByRole('checkbox', { name: /^Ente pubblico/u, checked: true }).waitFor()
      await page.getByRole('checkbox', { name: /^Sanità/u, checked: false }).waitFor()
    })
  })

  test('about a valley shows who is there, with the micro-area in the legend', async () => {
    await stage.visit('/rete', DESKTOP, async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('attori in val pel')
      await page.getByRole('option', { name: /^Val Pellice/u }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('option', { name: /Apri la risposta/u }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('checkbox', { name: /^Val Pellice/u, checked: true }).waitFor()
      await waitForPicture(page)
      expect(await readEntities(page)).toEqual(expect.arrayContaining(['actor:comune_luserna', 'actor:smp']))
    })
  })
})

describe('a view', () => {
  test('is kept, copied as a link, and opens elsewhere exactly; kept ones are found by Ctrl+K', async () => {
    let link = ''
    let drawn: unknown
    let places: readonly PlacedVertex[] = []
    await stage.visit('/rete?sel=actor:coesa&tipi=-sanita', DESKTOP, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await waitForPicture(page)
      await page.getByRole('button', { name: 'Viste e link' }).click()
      await page.getByRole('button', { name: 'Copia il link di questa vista' }).click()
      await page.getByText('Link copiato').waitFor()
      link = await page.evaluate(() => navigator.clipboard.readText())
      await page.getByLabel('Nome', { exact: true }).fill('Attorno a COESA')
      await page.getByRole('button', { name: 'Tieni', exact: true }).click()
      await page.getByRole('link', { name: 'Attorno a COESA' }).waitFor()
      await expectSoundPage(page)
      await page.keyboard.press('Escape')
      drawn = await readCanvasIds(page)
      places = await readPlaces(page)
      await page.keyboard.press('Control+k')
      await page.keyboard.type('viste: coesa')
      await page.getByRole('option', { name: 'Attorno a COESA' }).waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL(/posti=/u)
      expect(page.url()).toBe(link)
    })
    await stage.visitAnew(link.slice(new URL(link).origin.length), DESKTOP, async (page) => {
      await waitForPicture(page)
      expect(await readCanvasIds(page)).toEqual(drawn)
      const again = await readPlaces(page)
      expect(again.map(({ id }) => id)).toEqual(places.map(({ id }) => id))
      // The address keeps quarters of a px.
      const moved = again.filter(
        ({ x, y }, index) => Math.hypot(x - (places[index]?.x ?? 0), y - (places[index]?.y ?? 0)) > 0.5,
      )
      expect(moved).toEqual([])
      await page.getByRole('complementary').filter({ hasText: 'Consorzio COESA' }).waitFor()
    })
  })

  const HANDS = {
    mouse: (control: Locator) => control.click(),
    keyboard: (control: Locator) => control.press('Enter'),
  } as const

  test.each(['mouse', 'keyboard'] as const)(
    'opens by %s as a GraphQL query with its variables, which runs',
    async (by) => {
      const use = HANDS[by]
      await stage.visit('/rete?tipi=-sanita&relazioni=promuove', DESKTOP, async (page) => {
        await use(page.getByRole('button', { name: 'Mostra come GraphQL' }))
        await page.waitForURL(/\/dati\?.*#prova/u)
        const run = page.getByRole('button', { name: /Execute query/u })
        // The button comes before the editors that it sends.
        await page.locator('.graphiql-editors').getByText('query Vista').waitFor({ timeout: 40_000 })
        await page.waitForLoadState('networkidle')
        const params = new URL(page.url()).searchParams
        expect(params.get('domanda')).toContain(
          '# – delle relazioni PARTICIPATION tieni solo quelle con ruolo PROMOTER',
        )
        expect(JSON.parse(params.get('variabili') ?? '')).toMatchObject({
          filter: { tieKinds: ['PARTICIPATION', 'FUNDING', 'FOUNDING', 'LINK'], includeIsolated: false },
        })
        await use(run)
        const answer = page.locator('.graphiql-response')
        await answer.getByText('totals').first().waitFor({ timeout: 30_000 })
        expect(await answer.getByText('errors').count()).toBe(0)
      })
    },
  )

  test('is shared from a phone too', async () => {
    await stage.visit('/rete', PHONE, async (page) => {
      await page.getByRole('button', { name: 'Viste e link' }).click()
      await page.getByRole('button', { name: 'Copia il link di questa vista' }).waitFor()
      await expectSoundPage(page)
    })
  })
})
