import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectSoundPage, prepareStage, readCanvasIds, waitForPicture } from '../support/journey.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

const stage = prepareStage()

const MUTUAL = 'Società Mutua Piemonte ETS'

function readAddress(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams)
}

/** The card of an entity, beside the page. */
function cardOf(page: Page, name: string) {
  return page.getByRole('complementary').filter({ has: page.getByRole('heading', { name }) })
}

/** Presses a key until the focus is on an element of a name. */
async function walkTo(page: Page, key: string, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : element
      return element?.getAttribute('aria-label') ?? label?.textContent ?? ''
    })
    if (name.test(focused.trim())) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never led to ${String(name)}`)
}

describe('who is in', () => {
  test('is found by mouse: the table by kind, a card, the same selection in the graph, and its files', async () => {
    await stage.visit('/rete', DESKTOP, async (page) => {
      await page.locator('label', { hasText: 'Tabella' }).click()
      const groups = page.locator('.table-group button')
      await groups.first().waitFor()
      const counted = (await groups.allTextContents()).map((words) => words.trim())
      expect(counted.slice(0, 3)).toEqual(['Ente pubblico 13', 'Sanità 2', 'Cooperazione sociale 4'])
      await page.getByRole('button', { name: 'Mutualità 5' }).click()
      expect(await page.locator('.table-panel').getByRole('link', { name: MUTUAL }).count()).toBe(0)
      await page.getByRole('button', { name: 'Mutualità 5' }).click()
      await page.locator('.table-panel').getByRole('link', { name: MUTUAL, exact: true }).click()
      await cardOf(page, MUTUAL).getByRole('button', { name: 'Vedi nel grafo' }).click()
      await waitForPicture(page)
      expect(readAddress(page)).toEqual({ vista: 'grafo', sel: 'actor:smp' })
      expect((await readCanvasIds(page)).faded).not.toContain('actor:smp')
      await expectTrueFiles(page)
    })
  })

  test('is found by keyboard alone, and leads to the same place', async () => {
    await stage.visit('/rete', DESKTOP, async (page) => {
      await walkTo(page, 'Tab', /^Grafo$/u)
      await page.keyboard.press('ArrowRight')
      await page.locator('.table-group button').first().waitFor()
      await walkTo(page, 'Tab', /^Mutualità 5$/u)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await walkTo(page, 'Tab', /^Società Mutua Piemonte ETS$/u)
      await page.keyboard.press('Enter')
      await page.locator('h2:focus', { hasText: MUTUAL }).waitFor()
      await page.keyboard.press('Escape')
      await page.locator('.table-panel a:focus', { hasText: MUTUAL }).waitFor()
      await page.keyboard.press('Enter')
      await page.locator('h2:focus', { hasText: MUTUAL }).waitFor()
      await walkTo(page, 'Tab', /^Vedi nel grafo$/u)
      await page.keyboard.press('Enter')
      await waitForPicture(page)
      expect(readAddress(page)).toEqual({ vista: 'grafo', sel: 'actor:smp' })
    })
  })
})

/** Both files say what is on the screen: the image in its pixels' number, the drawing in its names. */
async function expectTrueFiles(page: Page): Promise<void> {
  const drawing = (await save(page, 'SVG')).toString('utf8')
  const size = /width="(\d+)" height="(\d+)"/u.exec(drawing)
  const [width, height] = [Number(size?.[1]), Number(size?.[2])]
  const names = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    return [...parsed.querySelectorAll('text')].map((written) => written.textContent?.trim() ?? '')
  }, drawing)
  // In the picture of a selection only what is near it is named.
  for (const name of ['Società Mutua Piemonte ETS', 'Ministero della Sanità', 'Senza data (64)', 'Fonti: Vademecum.'])
    expect({ name, times: names.filter((written) => written === name).length }).toEqual({ name, times: 1 })
  const image = await save(page, 'PNG')
  // Width and height stand in the first chunk of a PNG.
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([2 * width, 2 * height])
}

const ITEMS = { SVG: /^Disegno/u, PNG: 'Immagine (PNG)' } as const

async function save(page: Page, format: keyof typeof ITEMS): Promise<Buffer> {
  await page.getByRole('button', { name: 'Esporta' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: ITEMS[format] }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^trama-rete-\\d{4}-\\d{2}-\\d{2}\\.${format.toLowerCase()}$`, 'u'),
  )
  await page.getByText(/^Salvata: trama-rete/u).waitFor()
  return buffer(await download.createReadStream())
}

describe('the matrix', () => {
  test('is one stop that arrows walk; Enter tells a cell and opens the card of its actor', async () => {
    await stage.visit('/rete?vista=matrice', DESKTOP, async (page) => {
      const grid = page.getByRole('grid', { name: 'Matrice: attori e progetti' })
      await grid.waitFor()
      await grid.locator('[tabindex="0"]').focus()
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('ArrowRight')
      const cell = page.locator(':focus')
      expect(await cell.innerText()).toMatch(/patto di welfare territoriale .* \(senza data\)$/u)
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: /^Consorzio Intercomunale/u }).waitFor()
      expect(readAddress(page)).toEqual({ vista: 'matrice', sel: 'actor:ciss' })
      await page.keyboard.press('Escape')
      await page.locator('[data-at="0 0"]:focus').waitFor()
      await page
        .locator('label')
        .filter({ hasText: /^Gruppi$/u })
        .click()
      await page.getByRole('grid', { name: 'Matrice: attori e gruppi' }).waitFor()
      expect(readAddress(page)).toMatchObject({ vista: 'matrice', colonne: 'gruppi' })
      await expectSoundPage(page)
    })
  })

  test('scrolls inside itself on a phone', async () => {
    await stage.visit('/rete?vista=matrice', PHONE, async (page) => {
      await page.getByRole('grid').waitFor()
      await expectSoundPage(page)
    })
  })
})
