import { expect, test } from 'vitest'
import { prepareStage } from '../support/journey.ts'
import { DESKTOP, PHONE } from '../support/watched-page.ts'

const stage = prepareStage()

test.each([
  ['area=micro-area:zz', 'la micro-area «micro-area:zz», che non è registrata'],
  ['temi=theme:zz', 'il tema «theme:zz», che non è registrato'],
  ['vista=tabella&area=micro-area:zz', 'la micro-area «micro-area:zz», che non è registrata'],
])('an address of the network with %s says what is unknown, shows the rest and lets it go', async (address, words) => {
  await stage.visit(`/rete?${address}`, DESKTOP, async (page) => {
    const note = page.getByRole('alert').filter({ hasText: 'Il collegamento chiede' })
    await note.waitFor()
    expect(await note.innerText()).toContain(words)
    await page.getByText('41 attori, 15 progetti, 10 eventi e 81 relazioni').first().waitFor()
    await note.getByRole('button', { name: 'Togli il filtro' }).press('Enter')
    await note.waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('zz')
  })
})

test('a group that is not on record leaves the address on a phone too', async () => {
  await stage.visit('/rete?contorni=local-node:zz', PHONE, async (page) => {
    const note = page.getByRole('alert').filter({ hasText: 'il gruppo «local-node:zz»' })
    await note.getByRole('button', { name: 'Toglilo dall’indirizzo' }).click()
    await note.waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('zz')
  })
})

test('a micro-area that is not on record leaves the address of the territory', async () => {
  await stage.visit('/territorio?area=micro-area:zz&bisogno=need:N01', DESKTOP, async (page) => {
    await page.getByText('Nell’indirizzo c’è una micro-area o un bisogno che in questo giorno non c’è').waitFor()
    await page.getByRole('button', { name: 'Togli dall’indirizzo' }).press('Enter')
    await page.waitForURL((url) => !url.search.includes('zz'))
  })
})
