import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectSoundPage, prepareStage, waitForPicture } from '../support/journey.ts'
import { signIn } from '../support/sign-in.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

const stage = prepareStage()

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Where a page leads, with what its address says. */
function whereIs(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return pathname + decodeURIComponent(search)
}

async function follow(page: Page, name: string | RegExp): Promise<string> {
  const before = page.url()
  await page.getByRole('link', { name }).first().click()
  await page.waitForURL((url) => url.href !== before)
  return whereIs(page)
}

describe('the first page', () => {
  test('says what the network is, from its data, in both languages, and its links lead where they say', async () => {
    await stage.visit('/', DESKTOP, async (page) => {
      await heading(page).waitFor()
      expect((await heading(page).innerText()).replaceAll('\n', ' ').trim()).toBe(
        '41 attori e 81 relazioni per il welfare del Pinerolese. 64 relazioni non hanno ancora una data.',
      )
      expect(await page.locator('.units figcaption').innerText()).toMatch(
        /7 con data certa\s+10 con data implicita\s+64 senza data/u,
      )
      expect(await page.locator('.question h2').allInnerTexts()).toEqual([
        'Chi fa parte?',
        'Chi ci collega a…?',
        'Dove manca qualcosa?',
        'Come è cresciuta?',
      ])
      await page.getByText('80 incroci su 84 non sono rilevati: non sappiamo se manca qualcosa.').waitFor()
      expect(
        (await page.locator('.gap-summary li').allInnerTexts()).map((row) => row.replaceAll(/\s+/gu, ' ')),
      ).toEqual([
        '3 micro-aree senza sportello e senza sedi note: Pedemontano pinerolese, Pianura pinerolese, Alta Val Chisone.',
        '4 incroci con un erogatore e nessun bisogno rilevato.',
        '80 incroci su 84 non rilevati: da chiedere.',
      ])
      await page.getByText('41 attori di 12 tipi. I più presenti sono gli enti pubblici: 13.').waitFor()
      await page.locator('.still-drawing > svg').waitFor()
      expect(await page.locator('.still-drawing text').count()).toBeGreaterThan(6)
      expect(await page.getByText('Da sistemare').count()).toBe(0)

      await page.getByText('EN', { exact: true }).click()
      await page.getByText('41 actors', { exact: true }).waitFor()
      expect((await heading(page).innerText()).replaceAll('\n', ' ').trim()).toBe(
        '41 actors and 81 ties for welfare around Pinerolo. 64 ties have no date yet.',
      )
      await page.getByText('IT', { exact: true }).click()
      await page.getByText('41 attori', { exact: true }).waitFor()

      expect(await follow(page, 'Vedi l’elenco')).toBe('/rete?vista=tabella')
      await page.goBack()
      expect(await follow(page, 'Cerca un collegamento')).toMatch(/^\/percorsi\?da=actor:\S+&a=actor:\S+$/u)
      await page
        .getByText(/Ci sono (?:due|2) intermediari|C’è un intermediario/u)
        .first()
        .waitFor()
      await page.goBack()
      expect(await follow(page, 'Vedi la crescita')).toBe('/tempo')
      await page.goBack()
      expect(await follow(page, 'Vedi tutto')).toMatch(/^\/tempo\?prima=[-\d]+&dopo=[-\d]+$/u)
      await page.goBack()
      expect(await follow(page, /^Apri la rete\. 41 attori/u)).toBe('/rete')
      await waitForPicture(page)
    })
  })

  test('obeys the day of the address, and takes it along', async () => {
    await stage.visit('/?alla=2016-12-31', DESKTOP, async (page) => {
      await heading(page)
        .getByText(/Al 31 dic 2016/u)
        .waitFor()
      const sentence = await heading(page).innerText()
      expect(sentence).toMatch(/(?:da \d+ a|al massimo) \d+ relazioni/u)
      expect(await page.locator('.units figcaption').innerText()).toMatch(/possibili/u)
      expect(await follow(page, 'Esplora la rete')).toBe('/rete?alla=2016-12-31')
    })
  })

  test('is read from the top on a phone: sentence, changes, questions, picture', async () => {
    await stage.visit('/', PHONE, async (page) => {
      await page.locator('.still-drawing > svg').waitFor()
      await page.locator('.latest-list').waitFor()
      const tops = await page.evaluate(() =>
        ['h1', '.latest', '.question', '.still'].map(
          (part) => document.querySelector(part)?.getBoundingClientRect().top,
        ),
      )
      expect(tops).toEqual(tops.toSorted((a = 0, b = 0) => a - b))
      expect(await page.locator('.tab').allInnerTexts()).toEqual(['Situazione', 'Rete', 'Territorio', 'Tempo', 'Altro'])
      await expectSoundPage(page)
    })
  })

  test('counts for staff what is to be put right, each row a way to where it is done', async () => {
    await stage.visit('/', DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.reload({ waitUntil: 'networkidle' })
      const rows = page.locator('.to-do li')
      await rows.first().waitFor()
      expect(await page.locator('.to-do').getByText('Solo operatori').count()).toBe(1)
      expect((await rows.allInnerTexts()).map((words) => words.replace(/\s+\d+\s*$/u, '').trim())).toEqual([
        'Relazioni senza data',
        'Attori senza sede nota',
        'Gruppi di cui mancano i nomi',
        'Relazioni dedotte da confermare',
        'Relazioni non confermate da più di 3 anni',
        'Attori senza relazioni',
        'Domande di adesione in attesa',
      ])
      await expectSoundPage(page)
      expect(await follow(page, /^Relazioni senza data/u)).toBe('/adesioni/date')
      await page.goBack()
      expect(await follow(page, /^Gruppi di cui mancano i nomi/u)).toBe('/nodi')
    })
  })
})
