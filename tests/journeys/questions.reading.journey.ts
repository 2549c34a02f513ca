import { describe, test } from 'vitest'
import { prepareStage } from '../support/journey.ts'
import { DESKTOP } from '../support/watched-page.ts'

const stage = prepareStage()

describe('search', () => {
  test.each([
    ['asl to3', 'ASL TO3'],
    ['ASLTO3', 'ASL TO3'],
    ['ciss', 'Consorzio Intercomunale Servizi Sociali di Pinerolo'],
    ['we.ca.re', 'WE.CA.RE.'],
    ['valdese', 'Diaconia Valdese'],
  ])('of "%s" opens %s by keyboard alone', async (typed, found) => {
    await stage.visit('/dati', DESKTOP, async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByPlaceholder('Nome, sigla o comune').fill(typed)
      await page
        .getByRole('option', { name: new RegExp(found.replaceAll('.', '\\.'), 'u') })
        .first()
        .waitFor()
      await page.keyboard.press('Enter')
      await page.locator('h1', { hasText: found }).waitFor()
    })
  })

  test('of what nobody is called says so', async () => {
    await stage.visit('/rete', DESKTOP, async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByPlaceholder('Nome, sigla o comune').fill('xyzzy')
      await page.getByText('Nessun risultato per «xyzzy»').waitFor()
    })
  })
})

describe('the data page', () => {
  test('runs an example in the editor, from this host alone', async () => {
    await stage.visit('/dati?esempio=first-answer', DESKTOP, async (page) => {
      const run = page.getByRole('button', { name: /Execute query/u })
      await run.waitFor({ timeout: 40_000 })
      await run.click()
      await page.locator('.graphiql-response').getByText('totalCount').first().waitFor({ timeout: 30_000 })
    })
  })
})
