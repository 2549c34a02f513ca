import { text as readStream } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectSoundPage, prepareStage, waitForPicture } from '../support/journey.ts'
import { DESKTOP, findColourViolations, PHONE } from '../support/watched-page.ts'

const stage = prepareStage()

const TITLES = [
  'Carenze nella struttura',
  'Sedie vuote',
  'E se…?',
  'I cinque risultati attesi',
  'Prima dell’adesione',
] as const

const partOf = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

function paramsOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams)
}

/** All that is told below the matrix is there. */
async function waitForAll(page: Page): Promise<void> {
  for (const title of TITLES) await partOf(page, title).waitFor()
  await page.locator('.gap-kinds').waitFor()
  await page.locator('.chair-legend').waitFor()
  await page.locator('.what-if-form').first().waitFor()
  await page.locator('.result').first().waitFor()
  await page.locator('.outreach-summary').waitFor()
}

describe('below the matrix', () => {
  test('each gap of the structure is a sentence with its numbers, and a way to see just what it is about', async () => {
    await stage.visit('/territorio?fonti=vademecum,altre-fonti', DESKTOP, async (page) => {
      const gaps = partOf(page, 'Carenze nella struttura')
      const bridge = gaps.getByRole('listitem').filter({ hasText: 'Tra Pinerolo e Val Pellice' })
      const sentence = await bridge.innerText()
      const numbers = /arrivano (\d+) e (\d+) capi .* su (\d+) relazioni .* attenderebbero ([\d,]+) \(/u.exec(sentence)
      const [, degree, other, pairs, expected] = (numbers ?? []).map((text) => Number(text.replace(',', '.')))
      expect(expected).toBe(Math.round((((degree ?? 0) * (other ?? 0)) / (2 * (pairs ?? 0))) * 10) / 10)
      await bridge.getByRole('link', { name: /^Vedi nel grafo: Pinerolo, Val Pellice$/u }).click()
      await page.waitForURL(/\/rete\?/u)
      const { accesi = '', ...rest } = paramsOf(page)
      expect(rest).toEqual({ fonti: 'vademecum,altre-fonti' })
      expect(accesi.split(',')).toContain('actor:comune_pinerolo')
      expect(accesi.split(',').every((id) => id.startsWith('actor:'))).toBe(true)
      await waitForPicture(page)
    })
  })

  test('a past day tells what is only possible as a band, and as perhaps', async () => {
    await stage.visit('/territorio?alla=1997-06-30', DESKTOP, async (page) => {
      const gaps = partOf(page, 'Carenze nella struttura')
      await gaps
        .getByText('Val Pellice: 0–1 attori con sede nota, forse di almeno 21 categorie su 22 nessuno.')
        .waitFor()
      await gaps.getByText('Dove si legge «forse»').waitFor()
      await partOf(page, 'Sedie vuote').getByText('0–6 sedie occupate e 148–154 vuote su 154.').waitFor()
    })
  })

  test('what no data can tell is told as such, and is no gap', async () => {
    await stage.visit('/territorio', DESKTOP, async (page) => {
      await waitForAll(page)
      const gaps = partOf(page, 'Carenze nella struttura')
      await gaps.getByText('Alta Val Chisone: di nessun attore si sa che vi ha sede').waitFor()
      const results = partOf(page, 'I cinque risultati attesi')
      expect(await results.locator('.result[data-measured="none"]').allInnerTexts()).toEqual([
        expect.stringMatching(/Le grandi aziende.*Non misurato/su),
      ])
      const outreach = partOf(page, 'Prima dell’adesione')
      await outreach.getByText('non dice che una cosa abbia causato l’altra').waitFor()
      await outreach.getByText('6 adesioni non hanno una data').waitFor()
      await expectSoundPage(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await findColourViolations(page)).toEqual([])
      await page.getByText('EN', { exact: true }).click()
      await page.getByRole('heading', { name: 'Gaps in the structure' }).waitFor()
      await page.getByText('IT', { exact: true }).click()
      await page.getByRole('heading', { name: 'Carenze nella struttura' }).waitFor()
    })
  })

  test('a supposition is made by keyboard, told in sentences, shared by its address and asked by GraphQL', async () => {
    await stage.visit('/territorio#e-se', DESKTOP, async (page) => {
      await waitForAll(page)
      const form = page.getByRole('form', { name: '… un attore offrisse un servizio?' })
      await form.getByRole('button', { name: 'Prova' }).focus()
      await page.keyboard.press('Enter')
      await form.getByText('Scegli un attore dall’elenco.').waitFor()
      await form.getByRole('textbox', { name: 'Attore' }).focus()
      await page.keyboard.type('mutua piemonte')
      await page.getByRole('option', { name: /^Società Mutua Piemonte ETS/u }).waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Salute')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Val Pellice')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      const result = partOf(page, 'Che cosa cambierebbe')
      await result
        .getByText('Val Pellice, Salute e cure: da «non rilevato» a «offerta senza bisogno rilevato».')
        .waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Che cosa cambierebbe')
      expect(paramsOf(page)).toEqual({ ipotesi: 'actor:smp,need:N01,micro-area:MA4' })
      await expectSoundPage(page)
      await page.reload({ waitUntil: 'networkidle' })
      await result.getByText('Se Società Mutua Piemonte ETS rispondesse a «Salute e cure»').waitFor()
      await result.getByRole('button', { name: 'Mostra come GraphQL' }).click()
      await page.waitForURL(/\/dati\?/u)
      expect(JSON.parse(paramsOf(page)['variabili'] ?? '')).toMatchObject({
        services: [{ actor: 'actor:smp', need: 'need:N01', area: 'micro-area:MA4' }],
        ties: [],
      })
    })
    await stage.visit('/territorio#e-se', DESKTOP, async (page) => {
      await waitForAll(page)
      const form = page.getByRole('form', { name: '… un attore offrisse un servizio?' })
      await form.getByRole('textbox', { name: 'Attore' }).focus()
      await page.keyboard.type('coesa')
      await page.getByRole('option', { name: /^Consorzio COESA/u }).waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Rimborso')
      await form.getByText('Risponde a «Salute e cure».').waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.type('Val Pellice')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      const result = partOf(page, 'Che cosa cambierebbe')
      await result
        .getByText(
          'Se anche Consorzio COESA offrisse «Rimborso delle spese sanitarie» nella micro-area Val Pellice, rispondendo a «Salute e cure»:',
        )
        .waitFor()
      expect(paramsOf(page)).toEqual({ ipotesi: 'actor:coesa,service:s01,micro-area:MA4' })
      await expectSoundPage(page)
      await result.getByRole('button', { name: 'Mostra come GraphQL' }).click()
      await page.waitForURL(/\/dati\?/u)
      expect(JSON.parse(paramsOf(page)['variabili'] ?? '')).toMatchObject({
        services: [{ actor: 'actor:coesa', service: 'service:s01', area: 'micro-area:MA4' }],
      })
    })
    await stage.visit('/territorio?ipotesi=actor:smp,actor:comune_luserna', DESKTOP, async (page) => {
      const result = partOf(page, 'Che cosa cambierebbe')
      await result.getByText('Pinerolo e Val Pellice: da 3 passi a 1 passo.').waitFor()
      await result.getByText('Pinerolo e Val Pellice: da 0 a 1 relazioni dirette.').waitFor()
      await result.getByRole('button', { name: 'Togli l’ipotesi' }).click()
      await expect.poll(() => paramsOf(page)).toEqual({})
      await result.waitFor({ state: 'hidden' })
    })
  })

  test('an empty chair tells by keyboard whom to ask, and all chairs are saved as a table', async () => {
    await stage.visit('/territorio', DESKTOP, async (page) => {
      const chairs = partOf(page, 'Sedie vuote')
      await chairs.getByRole('combobox', { name: 'Tema' }).selectOption('Lavoro')
      await expect.poll(() => paramsOf(page)).toEqual({ tema: 'theme:lavoro' })
      await chairs.getByText('0 sedie occupate e 154 vuote su 154.').waitFor()
      await chairs.getByText('le sedie sono vuote perché manca il dato').waitFor()
      await chairs.getByRole('gridcell', { name: /^Pinerolo, amministrazioni locali/u }).focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe('Pinerolo · enti del terzo settore')
      expect(await chairs.locator('.chair-panel .panel-list a').allInnerTexts()).toEqual([
        'Consorzio COESA',
        'Idea – Agenzia per il Lavoro',
        'Società Mutua Piemonte ETS',
      ])
      expect(await chairs.getByRole('button', { name: 'Assegna il tema…' }).count()).toBe(0)
      await page.keyboard.press('Escape')
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe('Pinerolo, enti del terzo settore: 3 da chiedere')
      const saving = page.waitForEvent('download')
      await chairs.getByRole('button', { name: 'Scarica in CSV' }).click()
      const rows = (await readStream(await (await saving).createReadStream())).trimEnd().split('\r\n')
      expect(rows).toHaveLength(1 + 7 * 22)
      expect(rows.filter((row) => row.includes(',ASK,')).map((row) => row.split(',').slice(0, 4))).toContainEqual([
        'Lavoro',
        'micro-area:MA1',
        'Pinerolo',
        'THIRD_SECTOR_BODY',
      ])
      await chairs.getByRole('link', { name: 'Chi e che cosa riguarda «Lavoro»' }).click()
      await page.getByRole('heading', { level: 1, name: 'Lavoro' }).waitFor()
      await page.getByText('Nel registro non è ancora scritto chi o che cosa lo riguarda.').waitFor()
      await expectSoundPage(page)
      await page.getByRole('link', { name: 'Tutti i temi' }).click()
      await page.getByRole('heading', { level: 1, name: 'I temi del manifesto' }).waitFor()
      await page.getByRole('link', { name: 'Valorizzazione del capitale sociale' }).waitFor()
      expect(await page.locator('.theme-list li').count()).toBe(10)
      await expectSoundPage(page)
    })
  })

  test('is read on a phone, one micro-area of chairs at a time', async () => {
    await stage.visit('/territorio?tema=theme:lavoro', PHONE, async (page) => {
      await waitForAll(page)
      const chairs = partOf(page, 'Sedie vuote')
      await chairs.getByRole('combobox', { name: 'Micro-area' }).selectOption('Val Pellice')
      await chairs.getByRole('button', { name: /Amministrazioni locali/iu }).click()
      await chairs.getByRole('heading', { name: 'Val Pellice · amministrazioni locali' }).waitFor()
      await expectSoundPage(page)
    })
    await stage.visit('/temi/nessuno', PHONE, async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Tema non trovato' }).waitFor()
      await expectSoundPage(page)
    })
  })
})
