import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetRecorded } from '../support/forget-recorded.ts'
import { expectSoundPage, prepareStage } from '../support/journey.ts'
import { signIn } from '../support/sign-in.ts'
import { DESKTOP } from '../support/watched-page.ts'

const stage = prepareStage()

let since = ''
beforeAll(() => {
  since = new Date().toISOString()
})
afterAll(() => forgetRecorded(since))

/** Registers an actor that has long been a member: recorded today, true since 2018. */
async function registerLate(page: Page, name: string): Promise<void> {
  const actor = { name, kind: 'CIVIL_SOCIETY' }
  const source = { newSource: { title: 'Verbale ritrovato', published: '2018-03-01' } }
  const ties = [{ kind: 'MEMBERSHIP', other: 'actor:smp', role: 'MEMBER', period: '2018-03-01/..' }]
  const input = { requestId: crypto.randomUUID(), actor, source, ties }
  const query =
    'mutation M($input: RegisterActorInput!) { registerActor(input: $input) { ... on Recorded { subjectId } } }'
  const status = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body) })).status
    },
    { query, variables: { input } },
  )
  expect(status).toBe(200)
}

function dayFromNow(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(day)
}

describe('the two clocks', () => {
  test('tell what was noted late as put right, not as growth', async () => {
    await stage.visit('/sui-dati', DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await registerLate(page, 'Circolo ritrovato')
      await page.goto(`/tempo?prima=${dayFromNow(-30)}&dopo=${dayFromNow(0)}`)
      const corrected = page.getByRole('region', { name: 'Corretti' })
      await corrected.getByText('Registrato in ritardo: Circolo ritrovato fa parte').waitFor()
      expect(await page.getByRole('region', { name: 'Entrati' }).count()).toBe(0)
      await page.goto('/tempo?prima=2018-01-01&dopo=2018-12-31')
      await page.getByRole('region', { name: 'Entrati' }).getByText('Circolo ritrovato entra').waitFor()
    })
  })

  test('begin with the record: an earlier day is refused in words, and the page still tells what is known', async () => {
    await stage.visit('/tempo?prima=2015-12-31&dopo=2025-01-01', DESKTOP, async (page) => {
      await page.getByRole('button', { name: 'Com’era noto al…' }).click()
      const field = page.getByRole('textbox', { name: 'Com’era noto al' })
      await field.fill('2001')
      await field.press('Enter')
      await page.getByText(/^Il registro comincia il/u).waitFor()
      await field.fill('oggi')
      await field.press('Enter')
      await page.getByText(/^Questo è ciò che si sapeva il/u).waitFor()
      await page.getByText('Oggi i numeri sono gli stessi.').waitFor()
      await expectSoundPage(page)
      await page.getByRole('button', { name: 'Torna a ciò che si sa oggi' }).click()
      await expect.poll(() => new URL(page.url()).searchParams.has('noto')).toBe(false)
    })
  })
})

describe('meetings', () => {
  test('are kept by staff and chosen by everybody', async () => {
    await stage.visit('/tempo', DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.goto('/tempo')
      await page.getByRole('button', { name: 'Riunioni' }).click()
      const dialog = page.getByRole('dialog', { name: 'Riunioni' })
      await dialog.getByLabel('Giorno').fill('12/12/2024')
      await dialog.getByLabel('Che riunione').fill('Cabina di Regia di prova')
      await dialog.getByRole('button', { name: 'Aggiungi' }).click()
      await dialog.getByText('12 dic 2024').waitFor()
      await expectSoundPage(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Ultima riunione' }).click()
      await page.waitForURL(/prima=2024-12-12/u)
      await page.getByRole('button', { name: 'Riunioni' }).click()
      await dialog.getByRole('button', { name: 'Togli: Cabina di Regia di prova' }).click()
      await page.getByText('Riunione tolta: Cabina di Regia di prova.').waitFor()
      await dialog.getByText('Nessuna riunione ancora.').waitFor()
    })
  })
})
