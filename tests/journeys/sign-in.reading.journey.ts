import { describe, expect, inject, test } from 'vitest'
import { expectSoundPage, prepareStage } from '../support/journey.ts'
import { addReader, DOORSTEP, signIn } from '../support/sign-in.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

/** Biome takes `use…` for a hook of React; it is none. */
const openStage = prepareStage
const stage = openStage()

describe('signing in', () => {
  test('is done by keyboard, shows the role, returns to where one came from, and ends for a stolen cookie too', async () => {
    const person = await addReader('STAFF')
    await stage.visit('/nodi', DESKTOP, async (page) => {
      await page.getByRole('link', { name: 'Accedi' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Accedi' }).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email')
      await page.keyboard.type(person.email)
      await page.keyboard.press('Tab')
      await page.keyboard.type(person.password)
      await page.keyboard.press('Enter')
      const menu = page.getByRole('button', { name: `Il tuo accesso: ${person.name}` })
      await menu.waitFor()
      expect(new URL(page.url()).pathname).toBe('/nodi')
      await menu.focus()
      await page.keyboard.press('Enter')
      await page.getByText('Segreteria', { exact: true }).waitFor()

      const [stolen] = (await page.context().cookies()).filter(({ name }) => name === '__Host-trama')
      expect(stolen).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' })
      const asThief = () =>
        fetch(`${inject('productAddress')}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: `__Host-trama=${stolen?.value}` },
          body: JSON.stringify({ query: '{ viewer { role } }' }),
        })
      expect(await (await asThief()).json()).toMatchObject({ data: { viewer: { role: 'STAFF' } } })
      await page.getByRole('button', { name: 'Esci' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('Hai chiuso il tuo accesso.').waitFor()
      const refused = await asThief()
      expect([refused.status, await refused.json()]).toMatchObject([
        401,
        { errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED' } }] },
      ])
    })
  })
})

describe('one’s own account', () => {
  test('shows a token once, which then asks with its role, and revokes it', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'STAFF')
      await page.goto('/account')
      await page.getByLabel('Che cosa lo usa').fill('R sul portatile')
      await page.getByRole('button', { name: 'Crea il token' }).click()
      const secret = await page.locator('.shown-once code').textContent()
      const ask = () =>
        fetch(`${inject('productAddress')}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
          body: JSON.stringify({ query: '{ viewer { role } }' }),
        })
      expect(await (await ask()).json()).toMatchObject({ data: { viewer: { role: 'RESEARCHER' } } })
      await expectSoundPage(page)
      await page.getByRole('button', { name: 'L’ho copiato' }).click()
      await page.getByRole('button', { name: 'Revoca «R sul portatile»' }).click()
      await page.getByText('Un token che non vale più').waitFor()
      expect((await ask()).status).toBe(401)
    })
  })

  test('is told before its session ends, and goes on by one key', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      await signIn(page, 'RESEARCHER')
      let left = 90_000
      await page.route('**/auth/session', (route) =>
        route.fulfill({ json: { endsAt: left, latestEnd: 9_000_000, now: 0 } }),
      )
      await page.route('**/auth/extend', (route) => {
        left = 3_600_000
        return route.fulfill({ json: { endsAt: left, latestEnd: 9_000_000, now: 0 } })
      })
      await page.clock.install()
      await page.goto('/account')
      await page.getByLabel('Che cosa lo usa').fill('a metà')
      await page.clock.fastForward('58:30')
      await page.getByText('Fra 2 minuti Trama ti fa uscire').waitFor()
      await page.keyboard.press('Alt+r')
      await page.getByText('Fra 2 minuti Trama ti fa uscire').waitFor({ state: 'detached' })
      expect(await page.getByLabel('Che cosa lo usa').inputValue()).toBe('a metà')
    })
  })
})

describe('people', () => {
  test('are invited by a link that lets them choose a password and come in', async () => {
    await stage.visit(DOORSTEP, PHONE, async (page) => {
      await signIn(page, 'ADMIN')
      await page.goto('/impostazioni')
      await page.getByLabel('Nome e cognome').fill('Nuova Persona')
      await page.getByLabel('E-mail').fill(`nuova-${Date.now()}@example.org`)
      await page.getByRole('button', { name: 'Crea l’accesso' }).click()
      const link = (await page.locator('.shown-once code').textContent()) ?? ''
      await expectSoundPage(page)
      await page.context().clearCookies()
      await page.goto(link)
      await page.getByRole('heading', { level: 1, name: 'Ciao Nuova Persona' }).waitFor()
      await expectSoundPage(page)
      await page.getByLabel('Nuova password').fill('una frase da ricordare')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Il tuo accesso: Nuova Persona' }).waitFor()
    })
  })

  test('are not managed by others, who read whom to ask', async () => {
    await stage.visit(DOORSTEP, DESKTOP, async (page) => {
      const admin = await addReader('ADMIN')
      await signIn(page, 'STAFF')
      await page.goto('/impostazioni')
      await page.getByRole('heading', { level: 1, name: 'Questa pagina è per chi amministra' }).waitFor()
      await page.getByText('Puoi chiedere a:').waitFor()
      expect(await page.getByText('Puoi chiedere a:').textContent()).toContain(admin.name)
    })
  })
})
