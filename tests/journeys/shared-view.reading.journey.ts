import { describe, expect, test } from 'vitest'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { expectSoundPage, prepareStage, readCanvasIds, waitForPicture } from '../support/journey.ts'
import { signIn } from '../support/sign-in.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

const openStage = prepareStage
const stage = openStage()

/** What is drawn beside entities – counts, badges, folded groups – depends on what else is known. */
function isEntity(id: string): boolean {
  return entityTypeOf(id) !== null
}

describe('a view', () => {
  test('is saved for everyone, found again, shared by keyboard, opened without an account, and revoked', async () => {
    let link = ''
    await stage.visit('/rete?vista=grafo&sel=actor:smp&isola=actor:smp', DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.reload({ waitUntil: 'networkidle' })
      await waitForPicture(page)
      const { vertices } = await readCanvasIds(page)
      await page.getByRole('button', { name: 'Viste e link' }).focus()
      await page.keyboard.press('Enter')
      await page.getByLabel('Nome', { exact: true }).fill('Attorno a SMP')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Attorno a SMP' }).waitFor()
      await page.getByRole('button', { name: 'Stella a «Attorno a SMP»' }).click()
      await expect
        .poll(() => page.getByRole('button', { name: 'Stella a «Attorno a SMP»' }).getAttribute('aria-pressed'))
        .toBe('true')
      await expectSoundPage(page)

      await page.getByRole('tab', { name: 'Condividi con un link' }).click()
      await page.getByLabel('Titolo della vista condivisa').fill('Per il sindaco')
      await page.keyboard.press('Enter')
      link = (await page.locator('.shown-once code').textContent()) ?? ''
      expect(new URL(link).pathname).toBe('/condivisa')

      await stage.visit(new URL(link).pathname + new URL(link).hash, PHONE, async (guest) => {
        await guest.getByRole('heading', { level: 1, name: 'Per il sindaco' }).waitFor()
        await waitForPicture(guest)
        const { vertices: shown } = await readCanvasIds(guest)
        expect(shown).toEqual(expect.arrayContaining(vertices.filter(isEntity)))
        // What the view left out is not there, however near it lies.
        expect(shown).not.toContain('actor:cpe')
        await expectSoundPage(guest)
      })

      await page.getByRole('button', { name: 'Revoca il link di «Per il sindaco»' }).click()
      await page.getByRole('button', { name: 'Revoca il link di «Per il sindaco»' }).waitFor({ state: 'detached' })
    })
    await stage.visit(new URL(link).pathname + new URL(link).hash, PHONE, async (guest) => {
      await guest.getByRole('heading', { level: 1, name: 'Questo link non apre più nulla' }).waitFor()
      await guest.getByText('È stato revocato il').waitFor()
      await expectSoundPage(guest)
    })
  })

  test('that is shared of a day tells that day and shows no other', async () => {
    await stage.visit('/rete?vista=grafo&alla=2020-12-31', DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.reload({ waitUntil: 'networkidle' })
      await waitForPicture(page)
      await page.getByRole('button', { name: 'Viste e link' }).click()
      await page.getByRole('tab', { name: 'Condividi con un link' }).click()
      await page.getByLabel('Titolo della vista condivisa').fill('Com’era')
      await page.getByLabel('Alla data').fill('2016-12-31')
      await page.getByLabel('Titolo della vista condivisa').press('Enter')
      const link = new URL((await page.locator('.shown-once code').textContent()) ?? '')
      await stage.visit(link.pathname + link.hash, DESKTOP, async (guest) => {
        await guest.getByText('Situazione al 31 dic 2016').waitFor()
        await guest.getByText('Il link mostra questa data e nessun’altra.').waitFor()
        await waitForPicture(guest)
        expect(await guest.getByRole('region', { name: 'Relazioni nel tempo' }).count()).toBe(0)
        await expectSoundPage(guest)
      })
    })
  })
})
