import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { createRandom, type Random } from '#client/graph/layout/maths/random.ts'
import { prepareStage, readCanvasIds, readPlaces, waitForPicture } from '../support/journey.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

const stage = prepareStage()

/** Drawn as one vertex while their fan is closed: the actions of the project. */
const FAN =
  /^(?:event:(?:apericene|sportello_fisso|sportello_itinerante|sem_\w+|questionario)|project:mappatura_bisogni)$/u

async function readTableIds(page: Page): Promise<string[]> {
  const addresses = await page
    .locator('.table-panel th[scope="row"] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return addresses.map((address) => new URL(address, 'http://here').searchParams.get('sel') ?? '').sort()
}

/** An address with some rows of the legend off, another set of facts, or what lies round one actor alone. */
function chooseFilters(random: Random): string {
  const some = (words: readonly string[]) => words.filter(() => random() < 0.3).map((word) => `-${word}`)
  const params = new URLSearchParams({
    tipi: some(['enti-pubblici', 'mutualita', 'associazioni', 'formazione', 'progetti', 'collettivi']).join(),
    relazioni: some(['appartiene', 'promuove', 'parte']).join(),
    date: some(['assente', 'implicita']).join(),
  })
  if (random() < 0.4) params.set('isola', 'actor:smp')
  if (random() < 0.4) params.set('passi', '2')
  if (random() < 0.4) params.set('nascosti', 'actor:cpe,project:ripartiamo_insieme')
  return [...params]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

/** Goes to another address of the page as its links do, without loading it again. */
async function goInPage(page: Page, where: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, where)
}

function isEntity(id: string): boolean {
  return /^(?:actor|project|event|governance-body|local-node):[^#]+$/u.test(id)
}

/** The canvas follows the address a moment later. */
const UNTIL_DRAWN = { timeout: 10_000 }

/** Width of a mark, plane px, read from the canvas itself. */
function readWidth(page: Page, id: string): Promise<number> {
  return page.evaluate((asked) => {
    const holder: unknown = document.querySelector('.network-canvas-drawing')
    const registry = holder as { _cyreg: { cy: { getElementById(id: string): { width(): number } } } }
    return registry._cyreg.cy.getElementById(asked).width()
  }, id)
}

describe('the network page', () => {
  test('tells a stranger who the hub is, who adheres to the pact and what has no date', async () => {
    await stage.visit('/rete', DESKTOP, async (page) => {
      const overview = page.getByRole('complementary').filter({ hasText: 'In breve' })
      await overview.getByText('Almeno 6 attori hanno deciso di aderire').waitFor()
      const words = await overview.innerText()
      expect(words).toContain('Verso un patto di welfare territoriale del Pinerolese e delle Valli Olimpiche')
      expect(words).toContain('26 relazioni')
      expect(words).toContain('64 relazioni su 81 non hanno data')
    })
  })

  test('shows the same elements on the canvas and in the table, under random filters', async () => {
    const random = createRandom(4)
    const filters = Array.from({ length: 6 }, () => chooseFilters(random))
    await stage.visit('/rete', DESKTOP, async (page) => {
      await waitForPicture(page)
      let compared = 0
      for (const filter of ['', ...filters]) {
        await goInPage(page, `/rete?vista=tabella&${filter}`)
        await page.locator('.table-panel, .nothing-left').waitFor()
        const listed = await readTableIds(page)
        await goInPage(page, `/rete?${filter}`)
        await waitForPicture(page)
        const { vertices } = await readCanvasIds(page)
        const drawn = vertices.filter((id) => isEntity(id) && !FAN.test(id))
        expect({ filter, drawn }).toEqual({ filter, drawn: listed.filter((id) => !FAN.test(id)) })
        compared += listed.length
      }
      expect(compared).toBeGreaterThan(100)
    })
  })

  test('keeps filters, selection and view in the address, and restores them on reload', async () => {
    await stage.visit('/rete', DESKTOP, async (page) => {
      await page.getByRole('checkbox', { name: /^Sanità/u }).uncheck()
      await page.locator('label', { hasText: 'Tabella' }).click()
      await page.locator('.table-panel').getByRole('link', { name: 'Consorzio COESA', exact: true }).click()
      await page.getByRole('link', { name: 'Apri la scheda' }).waitFor()
      const asked = new URL(page.url()).search
      expect(new URLSearchParams(asked).get('sel')).toBe('actor:coesa')
      expect(new URLSearchParams(asked).get('tipi')).toBe('-sanita')
      expect(new URLSearchParams(asked).get('vista')).toBe('tabella')
      await page.reload({ waitUntil: 'networkidle' })
      await page.getByRole('link', { name: 'Apri la scheda' }).waitFor()
      expect(new URL(page.url()).search).toBe(asked)
      expect(await page.getByRole('checkbox', { name: /^Sanità/u }).isChecked()).toBe(false)
      expect(await page.locator('.table-panel tr[aria-current="true"]').innerText()).toContain('Consorzio COESA')
    })
  })

  test('fades what is not tied to the selection and tells each tie with its source', async () => {
    await stage.visit('/rete?sel=actor:coesa', DESKTOP, async (page) => {
      await waitForPicture(page)
      const { vertices, faded } = await readCanvasIds(page)
      const clear = vertices.filter((id) => isEntity(id) && !faded.includes(id))
      expect(clear).toEqual(['actor:coesa', 'actor:coesa_coop', 'actor:cpe', 'actor:smp', 'project:progetto_patto'])
      const card = page.getByRole('complementary').filter({ hasText: 'Consorzio COESA' })
      await card.getByText('Nella rete').click()
      await card.getByText('Fa parte del più grande: 65 elementi su 66.').waitFor()
      const words = await card.innerText()
      expect(words).toMatch(/Su 100 coppie di altri elementi, circa \d+ comunicano/u)
      expect(words).toContain('Senza data')
      expect(words).toContain('Fonte: Vademecum')
      expect(await card.getByRole('link', { name: 'Società Mutua Piemonte' }).count()).toBeGreaterThan(0)
    })
  })

  test('moves nothing when a filter is switched, nor when marks take the size of a figure', async () => {
    await stage.visit('/rete', DESKTOP, async (page) => {
      await waitForPicture(page)
      const before = await readPlaces(page)
      await page.getByRole('checkbox', { name: /^Ente pubblico/u }).uncheck()
      await page.getByRole('checkbox', { name: /^Ente pubblico/u }).check()
      expect(await readPlaces(page)).toEqual(before)
      const width = await readWidth(page, 'actor:smp')
      await page.locator('.size-switch label', { hasText: 'Relazioni' }).click()
      await page.getByText('14–26').waitFor()
      await expect.poll(() => readWidth(page, 'actor:smp'), UNTIL_DRAWN).toBeGreaterThan(1.4 * width)
      expect(new URL(page.url()).searchParams.get('misura')).toBe('relazioni')
      await page.keyboard.press('Control+z')
      await page.waitForURL((url) => !url.searchParams.has('misura'))
      await expect.poll(() => readWidth(page, 'actor:smp'), UNTIL_DRAWN).toBe(width)
      expect(await readPlaces(page)).toEqual(before)
    })
  })

  test('is walked by keyboard: into the canvas, to a neighbour, to its card, and back', async () => {
    await stage.visit('/rete?sel=actor:smp', DESKTOP, async (page) => {
      await waitForPicture(page)
      await page.getByRole('application').focus()
      await page.keyboard.press('n')
      await page.keyboard.press('Enter')
      const card = page.getByRole('complementary').filter({ hasText: 'Ministero della Sanità' })
      await card.getByRole('heading', { name: 'Ministero della Sanità' }).and(page.locator(':focus')).waitFor()
      expect(new URL(page.url()).searchParams.get('sel')).toBe('actor:ministero_sanita')
      await page.keyboard.press('Escape')
      await page.locator('[role="application"]:focus').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('complementary').filter({ hasText: 'In breve' }).waitFor()
      expect(new URL(page.url()).searchParams.get('sel')).toBe(null)
    })
  })

  test('draws the dated facts of other sources when they are switched on, many comuni as one', async () => {
    await stage.visit('/rete?fonti=vademecum,altre-fonti', DESKTOP, async (page) => {
      await waitForPicture(page)
      const { vertices } = await readCanvasIds(page)
      expect(vertices).toEqual(expect.arrayContaining(['actor:ciss', 'actor:cgil', 'actor:diaconia_valdese']))
      expect(vertices.some((id) => id.startsWith('group:leaves:'))).toBe(true)
      expect(vertices).not.toContain('actor:comune_airasca')
    })
  })

  test('says why nothing is left and offers the filter to take off', async () => {
    await stage.visit('/rete?tipi=sindacati&relazioni=parte', DESKTOP, async (page) => {
      const way = page.getByRole('button', { name: /Togli/u }).first()
      await way.waitFor()
      await way.click()
      await waitForPicture(page)
      expect((await readCanvasIds(page)).vertices.length).toBeGreaterThan(0)
    })
  })

  test('is a list first on a phone, and opens an actor from it', async () => {
    await stage.visit('/rete', PHONE, async (page) => {
      await page
        .getByRole('link', { name: /Società Mutua Piemonte ETS/u })
        .first()
        .click()
      await page.getByText('dal 2013').waitFor()
      expect(await page.getByText('Anagrafe').or(page.getByText('Ministero della Sanità')).count()).toBeGreaterThan(0)
    })
  })
})
