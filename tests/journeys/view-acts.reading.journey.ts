import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSoundPage, prepareStage, readCanvasIds, waitForPicture } from '../support/journey.ts'
import { DESKTOP } from '../support/watched-page.ts'

const stage = prepareStage()

function paramOf(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name)
}

/** Vertices shown, without what is written on them. */
async function readShown(page: Page): Promise<string[]> {
  const { vertices } = await readCanvasIds(page)
  return vertices.filter((id) => !id.includes('#'))
}

test('the picture is narrowed, widened and brought back by keyboard alone', async () => {
  await stage.visit('/rete?sel=actor:smp', DESKTOP, async (page) => {
    await waitForPicture(page)
    const whole = await readShown(page)
    const graph = page.getByRole('application')
    await graph.focus()
    await page.keyboard.press('2')
    await page.waitForURL(/passi=2/u)
    await page.keyboard.press('1')
    await page.keyboard.press('i')
    await page.getByText('elementi restano fuori').waitFor()
    const alone = await readShown(page)
    expect(alone).toContain('actor:coesa')
    expect(alone.length).toBeLessThan(20)
    expect(paramOf(page, 'isola')).toBe('actor:smp')
    await page.keyboard.press('n')
    await page.keyboard.press('h')
    await page.waitForURL(/nascosti=/u)
    expect((await readShown(page)).length).toBe(alone.length - 1)
    for (let act = 0; act < 4; act += 1) await page.keyboard.press('Control+z')
    await page.waitForURL((url) => !url.searchParams.has('isola') && !url.searchParams.has('nascosti'))
    expect(await readShown(page)).toEqual(whole)
    await page.keyboard.press('Control+Shift+Z')
    await page.waitForURL(/passi=2/u)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Tasti del grafo' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[role="application"]:focus').waitFor()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: /Fissa qui/u }).click()
    await page.waitForURL(/fermi=actor:smp/u)
  })
})

test('a group is outlined and closed into one mark by key, and undo gives back what was there', async () => {
  const table = 'governance-body:tavolo_wecare'
  await stage.visit(`/rete?sel=${table}`, DESKTOP, async (page) => {
    await waitForPicture(page)
    const whole = await readShown(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('o')
    await page.locator(`.hull[data-hull="${table}"]`).waitFor({ state: 'attached' })
    await page.keyboard.press('c')
    await page.waitForURL(/chiusi=governance-body:tavolo_wecare/u)
    const members = ['actor:smp', 'actor:soggetti_attuatori_wecare']
    await expect.poll(() => readShown(page)).toEqual(whole.filter((id) => !members.includes(id)))
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.waitForURL((url) => !url.searchParams.has('chiusi') && !url.searchParams.has('contorni'))
    await expect.poll(() => readShown(page)).toEqual(whole)
    const levels = page.getByRole('list', { name: 'Livelli di governo del patto' }).getByRole('link')
    await levels.first().waitFor()
    expect(await levels.allInnerTexts()).toEqual([
      'Cabina di Regia\ncomponenti non noti',
      'Livello tecnico-organizzativo\ncomponenti non noti',
      'Rete capillare di luoghi riconosciuti\ncomponenti non noti',
    ])
  })
})

test('a mark that was dragged stays where it was put, on the next visit too', async () => {
  await stage.visit('/rete', DESKTOP, async (page) => {
    await waitForPicture(page)
    const before = await readRestingPlace(page, 'actor:cpe')
    await page.mouse.move(before.screenX, before.screenY)
    await page.mouse.down()
    await page.mouse.move(before.screenX - 30, before.screenY + 20, { steps: 4 })
    await page.mouse.up()
    // Keys answer what the mouse has chosen.
    await page.locator('[role="application"]:focus').waitFor()
    await page.waitForURL(/posti=[dw]\./u)
    const put = await readPlace(page, 'actor:cpe')
    expect(Math.round(put.screenX - before.screenX)).toBeLessThan(-20)
    await page.reload({ waitUntil: 'networkidle' })
    await waitForPicture(page)
    const again = await readRestingPlace(page, 'actor:cpe')
    expect([Math.round(again.x), Math.round(again.y)]).toEqual([Math.round(put.x), Math.round(put.y)])
  })
})

interface PlaceOnScreen {
  readonly x: number
  readonly y: number
  readonly screenX: number
  readonly screenY: number
}

/** Where a mark stands once the picture has stopped moving: an arrangement may still be coming in. */
async function readRestingPlace(page: Page, id: string): Promise<PlaceOnScreen> {
  let last = await readPlace(page, id)
  await expect
    .poll(
      async () => {
        const [former, now] = [last, await readPlace(page, id)]
        last = now
        return now.screenX === former.screenX && now.screenY === former.screenY
      },
      { interval: 700 },
    )
    .toBe(true)
  return last
}

function readPlace(page: Page, id: string): Promise<PlaceOnScreen> {
  return page.evaluate((asked) => {
    interface Vertex {
      position(): { x: number; y: number }
      renderedPosition(): { x: number; y: number }
    }
    const element = document.querySelector('.network-canvas-drawing')
    const holder: unknown = element
    const registry = holder as { _cyreg: { cy: { getElementById(id: string): Vertex } } }
    const vertex = registry._cyreg.cy.getElementById(asked)
    const box = element?.getBoundingClientRect()
    const { x, y } = vertex.position()
    const inside = vertex.renderedPosition()
    return { x, y, screenX: (box?.left ?? 0) + inside.x, screenY: (box?.top ?? 0) + inside.y }
  }, id)
}

test('by area everybody stands in a region, a row of the table has the same menu, and P shows the page to a room', async () => {
  await stage.visit('/rete?vista=aree', DESKTOP, async (page) => {
    await waitForPicture(page)
    const drawn = await readShown(page)
    const graph = page.getByRole('application', { name: 'Rete per micro-area' })
    await graph.focus()
    await page.keyboard.press('ArrowDown')
    await page.getByText('Progetti, senza un luogo', { exact: false }).first().waitFor({ state: 'attached' })
    await page.keyboard.press('p')
    await page.getByRole('button', { name: 'Esci dalla proiezione' }).waitFor()
    expect(await page.locator('.header').isVisible()).toBe(false)
    expect(await readShown(page)).toEqual(drawn)
    await expectSoundPage(page)
    await page.keyboard.press('p')
    await page.waitForURL((url) => !url.searchParams.has('proiezione'))
    await page.getByRole('button', { name: 'Salta il grafo' }).press('Enter')
    await page.locator('.table-panel:focus').waitFor()
    const rows = await page.locator('.table-panel th[scope="row"] a').count()
    expect(rows).toBe(drawn.length)
    await page.getByRole('button', { name: 'Azioni su Comune di Pinerolo' }).press('Enter')
    await page.getByRole('menuitem', { name: /Togli dal disegno/u }).press('Enter')
    await page.waitForURL(/nascosti=actor:comune_pinerolo/u)
    expect(await page.locator('.table-panel th[scope="row"] a').count()).toBe(rows - 1)
  })
})
