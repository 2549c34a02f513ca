import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { forgetRecorded } from '../support/forget-recorded.ts'
import { expectSoundPage, prepareStage, waitForPicture } from '../support/journey.ts'
import { DOORSTEP, signIn } from '../support/sign-in.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

const openStage = prepareStage
const stage = openStage()

let since = ''
beforeAll(() => {
  since = new Date().toISOString()
})
afterAll(() => forgetRecorded(since))

const outcome = z.looseObject({ subjectId: z.string(), changeId: z.string() })

/** Sends one mutation with the cookie of the page, as another page of the same person would. */
async function act(page: Page, field: string, input: Record<string, unknown>) {
  const query = `mutation M($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) {
    ${field}(input: $input) { ... on Recorded { subjectId changeId } } }`
  const variables = { input: { requestId: crypto.randomUUID(), ...input } }
  const answer: unknown = await page.evaluate(
    async (body) => {
      const sent = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return sent.json()
    },
    { query, variables },
  )
  return outcome.parse(z.object({ data: z.record(z.string(), z.unknown()) }).parse(answer).data[field])
}

function register(page: Page, name: string, more: Record<string, unknown> = {}) {
  return act(page, 'registerActor', {
    actor: { name, kind: 'SOCIAL_COOPERATIVE' },
    source: { newSource: { title: 'E-mail di prova', published: '2026-11-20' } },
    ...more,
  })
}

const address = (id: string) => `/attori/${id.slice('actor:'.length)}`

/** Walks with Tab, backwards if asked, until what has the focus says something. */
async function tabTo(page: Page, words: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press(key)
    const said = await page.evaluate(() => {
      const at = document.activeElement
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    if (words.test(said)) return
  }
  throw new Error(`Tab does not reach ${words}`)
}

describe('two records of one body', () => {
  test('become one by keyboard, field by field; both addresses work; it is undone from the message', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      const keep = await register(page, 'Cooperativa Aurora di prova', {
        ties: [{ kind: 'ADHESION', other: 'project:patto', role: 'DECIDED' }],
      })
      const merge = await register(page, 'Coop. Aurora di prova', {
        ties: [
          { kind: 'ADHESION', other: 'project:patto', role: 'DECIDED', period: '2026-05/..' },
          { kind: 'COLLABORATION', other: 'actor:acea' },
        ],
      })
      await page.goto(`/unisci?a=${keep.subjectId}&b=${merge.subjectId}`)
      await page.getByText('Un campo è diverso: scegli quale tenere.').waitFor()
      await page.getByText('Una relazione o un fatto passa da Coop. Aurora di prova').waitFor()
      await page.getByText('Una era in tutti e due').waitFor()
      await expectSoundPage(page)
      await tabTo(page, /^Scegli: denominazione/u)
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => page.locator('.merge-result').first().textContent()).toBe('«Coop. Aurora di prova»')
      await tabTo(page, /^Unisci$/u)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Coop. Aurora di prova' }).waitFor()
      await page.getByText('ora sono un solo attore').waitFor()

      await tabTo(page, /^Annulla l’unione$/u, 'Shift+Tab')
      await page.keyboard.press('Enter')
      await page.getByText('Unione annullata: sono di nuovo due attori.').waitFor()
      await page.getByRole('heading', { level: 1, name: 'Cooperativa Aurora di prova' }).waitFor()

      await act(page, 'mergeActors', {
        ...{ keepId: keep.subjectId, keepVersion: 3, mergeId: merge.subjectId, mergeVersion: 2 },
      })
      await page.goto(address(merge.subjectId))
      await page.getByText('L’indirizzo che hai aperto era di un attore che è stato unito a questo.').waitFor()
      expect(new URL(page.url()).pathname).toBe(address(keep.subjectId))
    })
  })
})

describe('what was done', () => {
  test('is proved and put back by keyboard: before and after, by whom, when', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      const person = await signIn(page, 'STAFF')
      const { subjectId: id } = await register(page, 'Circolo di prova')
      await act(page, 'correctActor', { id, version: 1, actor: { name: 'Circolo sbagliato' }, reason: 'refuso' })
      await page.goto(address(id))
      await page.getByRole('heading', { level: 1, name: 'Circolo sbagliato' }).waitFor()
      await tabTo(page, /^Storia nel registro$/u)
      await page.keyboard.press('Enter')
      const row = page.locator('.log-row').first()
      await row.getByText('denominazione: prima «Circolo di prova», ora «Circolo sbagliato»').waitFor()
      expect(await row.locator('b').first().textContent()).toBe(person.name)
      await row.getByText('Motivo: refuso').waitFor()
      await page.getByText(/^Registro integro/u).waitFor()
      await expectSoundPage(page)
      await tabTo(page, /^Prima e dopo la modifica/u)
      await page.keyboard.press('Enter')
      await row.getByRole('row', { name: /denominazione «Circolo di prova» «Circolo sbagliato»/u }).waitFor()
      await tabTo(page, /^Ripristina com’era prima/u)
      await page.keyboard.press('Enter')
      await page.getByText('Tornerà com’era: Attore: Circolo sbagliato').waitFor()
      await page.keyboard.type('era giusto prima')
      await page.keyboard.press('Enter')
      await page.getByText('Ripristinato: Circolo sbagliato.').waitFor()
      await page.getByText('ha ripristinato com’era prima').waitFor()
      await page.goto(address(id))
      await page.getByRole('heading', { level: 1, name: 'Circolo di prova' }).waitFor()
    })
  })

  test('is not put back when something later depends on it, and what is in the way is named', async () => {
    await stage.visit(DOORSTEP, PHONE, async (page) => {
      await signIn(page, 'STAFF')
      const { subjectId: id } = await register(page, 'Banda di prova')
      await act(page, 'recordTie', {
        ...{ kind: 'MEMBERSHIP', from: id, to: 'actor:smp', role: 'MEMBER' },
        source: { sourceId: 'source:vademecum' },
      })
      await page.goto(`/registro?attore=${id}`)
      await page.getByRole('button', { name: /^Ripristina com’era prima della modifica .*: Banda di prova$/u }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Ripristina' }).click()
      const alert = page.getByRole('alert')
      await alert.getByText('Qualcosa aggiunto dopo dipende da ciò che verrebbe tolto.').waitFor()
      await alert.getByText('Appartenenza: Banda di prova – Società Mutua Piemonte ETS').waitFor()
      await page.getByRole('button', { name: 'Chiudi' }).click()
      await expectSoundPage(page)
    })
  })

  test('is for staff: others read whom to ask', async () => {
    await stage.visit('/registro', DESKTOP, async (page) => {
      await page.getByText('Il registro è per la segreteria e la Cabina di regia.').waitFor()
      await expectSoundPage(page)
    })
  })
})

describe('what others write', () => {
  test('enters an open picture within moments, without a reload and without moving what was there', async () => {
    await stage.visit('/rete?vista=grafo', DESKTOP, async (page) => {
      await waitForPicture(page)
      // The page that listens holds the lock.
      await expect
        .poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length ?? 0), { timeout: 20_000 })
        .toBe(1)
      await page.evaluate(() => Reflect.set(window, 'notReloaded', true))
      const other = await page.context().newPage()
      await other.goto(DOORSTEP)
      await signIn(other, 'STAFF')
      await register(other, 'Orchestra di prova', {
        ties: [{ kind: 'COLLABORATION', other: 'actor:acea' }],
      })
      await page.getByText('Aggiunto: Orchestra di prova').waitFor({ timeout: 10_000 })
      expect(await page.evaluate(() => Reflect.get(window, 'notReloaded'))).toBe(true)
      await other.close()
    })
  })

  test('on the record that one is putting right is shown beside one’s own version, and nothing is overwritten', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      const { subjectId: from } = await register(page, 'Coro di prova')
      const source = { sourceId: 'source:vademecum' }
      const said = { kind: 'MEMBERSHIP', from, to: 'actor:smp', role: 'MEMBER', period: '2019/..' }
      const { subjectId: id } = await act(page, 'recordTie', { ...said, source })
      await page.goto(address(from))
      await page.getByRole('button', { name: /^Correggi: Coro di prova/u }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel('Perché').waitFor()
      await act(page, 'correctTie', { id, version: 1, period: '2018/..' })
      await form.getByLabel('Quanto è certo').selectOption('INFERRED')
      await form.getByLabel('Perché').press('Enter')
      await page.getByText(/^Modificato da .* alle \d\d:\d\d\.$/u).waitFor()
      await page.getByRole('button', { name: 'Registra così' }).press('Enter')
      await page
        .getByText(/^dal 2018$/u)
        .first()
        .waitFor()
      await expect.poll(() => page.getByRole('dialog').count(), { timeout: 15_000 }).toBe(0)
    })
  })
})
