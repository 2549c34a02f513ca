import { expect, test } from 'vitest'
import { prepareStage } from '../support/journey.ts'
import { DESKTOP } from '../support/watched-page.ts'

const stage = prepareStage()

test('who connects two is found by keyboard alone, with what would happen if one of them left', async () => {
  await stage.visit('/percorsi', DESKTOP, async (page) => {
    await page.getByRole('textbox', { name: 'Da' }).focus()
    await page.keyboard.type('diaconia')
    await page
      .getByRole('option', { name: /Diaconia Valdese/u })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/da=actor:diaconia_valdese/u)
    await page.getByRole('textbox', { name: 'A', exact: true }).focus()
    await page.keyboard.type('SMP')
    await page
      .getByRole('option', { name: /Società Mutua Piemonte ETS/u })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/a=actor:smp/u)
    await page.getByText('Ci sono 2 intermediari.').waitFor()
    const words = await page.getByRole('main').innerText()
    expect(words).toContain('Diaconia Valdese ha deciso di aderire al Patto')
    expect(await page.getByRole('heading', { name: /^Via \d/u }).count()).toBe(3)
    await page.getByRole('button', { name: 'E se uscisse?' }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByText('Resterebbero staccati 7 elementi').waitFor()
    await page.getByText('Contano tutti i tipi di relazione').press('Enter')
    await page.getByRole('checkbox', { name: 'Legame tra iniziative' }).press('Space')
    await page.getByText('Ci sono 4 intermediari.').waitFor()
    await page.getByText('Contano 8 tipi di relazione su 9').waitFor()
    expect(new URL(page.url()).searchParams.get('relazioni')).toBe('-legame')
  })
})

test('who connects two is found by mouse too', async () => {
  await stage.visit('/percorsi', DESKTOP, async (page) => {
    await page.getByRole('link', { name: 'Dalla Diaconia Valdese alla Società Mutua Piemonte' }).click()
    await page.getByText('Ci sono 2 intermediari.').waitFor()
    await page.getByRole('button', { name: 'E se uscisse?' }).first().click()
    await page.getByText('Resterebbero staccati 7 elementi').waitFor()
  })
})

test('where there is no way the page says why, and who is nearest', async () => {
  await stage.visit('/percorsi?da=actor:cpi&a=actor:smp', DESKTOP, async (page) => {
    await page
      .getByText('Centro per l’impiego non ha nessuna relazione')
      .or(page.getByText("Centro per l'impiego non ha nessuna relazione"))
      .waitFor()
    await page.getByText('Nemmeno contando tutto').waitFor()
  })
})
