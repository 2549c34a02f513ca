import { describe, expect, test } from 'vitest'
import { expectSoundPage, prepareStage } from '../support/journey.ts'
import { DESKTOP, findColourViolations, PHONE } from '../support/watched-page.ts'

const stage = prepareStage()

/** Every page of the product, with the heading that a reader must find on it. */
const PAGES = [
  ['/', '41 attori e 81 relazioni'],
  ['/?alla=2020-12-31', 'Al 31 dic 2020'],
  ['/rete', 'Rete'],
  ['/rete?vista=tabella', 'Rete'],
  ['/rete?sel=actor:smp', 'Rete'],
  ['/rete?fonti=vademecum,altre-fonti', 'Rete'],
  ['/attori/smp', 'Società Mutua Piemonte ETS'],
  ['/attori/ciss', 'Consorzio Intercomunale Servizi Sociali di Pinerolo'],
  ['/progetti/patto', 'Patto di welfare territoriale del Pinerolese e delle Valli Olimpiche'],
  ['/nodi', 'Nodi di rete'],
  ['/nodi/tavolo_wecare', 'Tavolo di confronto dei soggetti attuatori WeCaRe'],
  ['/eventi/sportello_itinerante', 'Sportello itinerante presso i Comuni'],
  ['/comuni/001191', 'Pinerolo'],
  ['/percorsi', 'Chi ci collega'],
  ['/percorsi?da=actor:diaconia_valdese&a=actor:smp', 'Chi ci collega'],
  ['/tempo?prima=2015-12-31&dopo=2025-01-01', 'In 9 anni il CISS è passato da 22 a 47 comuni'],
  ['/tempo?fonti=vademecum', 'In '],
  ['/dati', 'Dati e API'],
  ['/sui-dati', 'Sui dati'],
  ['/accedi', 'Accedi'],
  ['/account', 'I miei token e accessi'],
  ['/impostazioni', 'Questa pagina è per chi amministra'],
  ['/attori/nessuno', 'Non conosco'],
  ['/pagina-che-non-esiste', 'Questa pagina non c’è'],
] as const

// Pages wait for the server more than they reckon: two at once take little more than half the time.
test.concurrent.each(PAGES)(
  '%s has its heading, passes axe and fits the screen, on a desktop and on a phone, light and dark',
  async (where, heading) => {
    await stage.visit(where, DESKTOP, async (page) => {
      await page.locator('h1', { hasText: heading }).first().waitFor()
      expect(await page.title()).toContain('Trama')
      for (const screen of [DESKTOP, PHONE]) {
        await page.setViewportSize(screen)
        await page.emulateMedia({ colorScheme: 'light' })
        await page.locator('html[data-mantine-color-scheme="light"]').waitFor()
        await page.locator('h1', { hasText: heading }).first().waitFor()
        await expectSoundPage(page)
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.locator('html[data-mantine-color-scheme="dark"]').waitFor()
        expect(await findColourViolations(page)).toEqual([])
      }
    })
  },
)

describe('the Italian and the English page', () => {
  test('are the same address in two languages, and the choice is remembered', async () => {
    await stage.visit('/rete', DESKTOP, async (page) => {
      expect(await page.locator('html').getAttribute('lang')).toBe('it')
      await page
        .getByText('English', { exact: true })
        .or(page.getByText('EN', { exact: true }))
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: 'Network' }).waitFor()
      await page.reload({ waitUntil: 'networkidle' })
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(new URL(page.url()).pathname).toBe('/rete')
    })
  })
})
