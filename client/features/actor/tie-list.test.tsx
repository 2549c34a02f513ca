// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { type AnyRouter, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Network } from '../../graph/model/network.ts'
import { makeActor, makeNetwork, makePeriod, makeTie } from '../../graph/testing/build-network.ts'
import { loadPageWords, startI18n } from '../../lib/i18n.ts'
import { TieList } from './tie-list.tsx'

let words: Awaited<ReturnType<typeof startI18n>>

beforeAll(async () => {
  words = await startI18n('it')
  await loadPageWords(words)
})

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
  vi.stubGlobal('scrollTo', () => {})
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Shows the ties of `actor:a` and waits until the page stands. */
async function showTies(network: Network) {
  const teller = network.entities.get('actor:a')
  if (teller === undefined) throw new Error('the network has no actor:a')
  const routeTree = createRootRoute({ component: () => <TieList network={network} teller={teller} /> })
  const router: AnyRouter = createRouter({ routeTree })
  render(
    <I18nextProvider i18n={words}>
      <MantineProvider>
        <RouterProvider router={router} />
      </MantineProvider>
    </I18nextProvider>,
  )
  await screen.findAllByRole('heading')
}

test('a tie is a sentence with its date, a link to the other end, and its source', async () => {
  const sources = [
    {
      locator: 'La Rete',
      source: { id: 'source:v', title: 'Vademecum «Verso un patto»', url: null, set: 'vademecum' },
    },
  ]
  const since = makePeriod('2013/..')
  await showTies(
    makeNetwork(
      [makeActor('a', { label: 'ASL TO3' }), makeActor('fimiv', { label: 'FIMIV' })],
      [
        makeTie('1', 'actor:a', 'actor:fimiv', 'MEMBERSHIP', 'ADHERENT', {
          dateStatus: 'GIVEN',
          period: since,
          sources,
        }),
      ],
    ),
  )
  const row = screen.getByRole('listitem')
  expect(screen.getByRole('heading').textContent).toBe('Con data certa1')
  expect(row.textContent).toContain('dal 2013Aderisce a FIMIV')
  expect(row.textContent).toContain('Vademecum, La Rete')
  expect(within(row).getByRole('link', { name: 'FIMIV' }).getAttribute('href')).toBe('/attori/fimiv')
})

test('a long group is folded, and unfolds whole', async () => {
  const others = Array.from({ length: 20 }, (_, index) => makeActor(`n${index}`))
  const ties = others.map(({ id }, index) => makeTie(String(index), 'actor:a', id))
  await showTies(makeNetwork([makeActor('a'), ...others], ties))
  expect(screen.getAllByRole('listitem').length).toBe(12)
  fireEvent.click(screen.getByRole('button', { name: 'Mostra le altre 8' }))
  expect(screen.getAllByRole('listitem').length).toBe(20)
})
