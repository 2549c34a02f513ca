// @vitest-environment jsdom
import { type AnyRouter, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { loadPageWords, startI18n } from '../../lib/i18n.ts'
import { GovernanceBands } from './governance-bands.tsx'
import type { BandLevel } from './read-levels.ts'

let words: Awaited<ReturnType<typeof startI18n>>

beforeAll(async () => {
  words = await startI18n('it')
  await loadPageWords(words)
})

beforeEach(() => vi.stubGlobal('scrollTo', () => {}))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const BOARD: BandLevel = {
  id: 'governance-body:board',
  level: 'STRATEGIC',
  name: 'Cabina di Regia',
  purpose: 'Orienta.',
  memberCount: 0,
  members: [],
  href: '/nodi/board',
}
const FLOOR: BandLevel = {
  ...BOARD,
  id: 'governance-body:floor',
  level: 'TECHNICAL',
  name: 'Livello tecnico',
  memberCount: 14,
  members: [{ id: 'actor:a', name: 'Alfa', href: '/attori/a' }],
}

async function showBands() {
  const component = () => <GovernanceBands levels={[BOARD, FLOOR]} />
  const router: AnyRouter = createRouter({ routeTree: createRootRoute({ component }) })
  render(
    <I18nextProvider i18n={words}>
      <RouterProvider router={router} />
    </I18nextProvider>,
  )
  const list = await screen.findByRole('list', { name: 'Livelli di governo del patto' })
  return [...list.children].map((item) => within(item instanceof HTMLElement ? item : list))
}

test('a level without members on record says that they are not known; one with some names them and counts the rest', async () => {
  const [board, floor] = await showBands()
  expect(board?.getByText('componenti non noti')).toBeDefined()
  expect(board?.queryAllByRole('list')).toEqual([])
  expect(floor?.getByText('14 componenti')).toBeDefined()
  expect(floor?.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Alfa', 'e altri 13'])
})
