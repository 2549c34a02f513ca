// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startI18n } from '../../lib/i18n.ts'
import { RequestFailed } from '../../lib/request-failed.ts'
import { QueryStates } from './query-states.tsx'

let words: Awaited<ReturnType<typeof startI18n>>

beforeAll(async () => {
  words = await startI18n('it')
})

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(content: ReactNode) {
  render(
    <I18nextProvider i18n={words}>
      <MantineProvider>{content}</MantineProvider>
    </I18nextProvider>,
  )
}

const refetch = async () => undefined

test('old data stay on the page when a new reading fails', () => {
  const result = { data: 'Società Mutua Piemonte', error: new RequestFailed('unavailable', null), refetch }
  show(<QueryStates result={result}>{(name) => <p>{name}</p>}</QueryStates>)
  expect(screen.getByText('Società Mutua Piemonte')).not.toBeNull()
})

test('a reading that failed says why, gives the number of the request, and can be tried again', () => {
  const again = vi.fn(async () => undefined)
  const result = { error: new RequestFailed('unavailable', 'req-7'), refetch: again }
  show(<QueryStates result={result}>{() => <p>mai</p>}</QueryStates>)
  expect(screen.getByRole('heading').textContent).toBe('Non riesco a leggere questa pagina')
  expect(screen.getByText('req-7')).not.toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Riprova' }))
  expect(again.mock.calls.length).toBe(1)
})

test('while the data are on their way the page says that it is busy', () => {
  show(<QueryStates result={{ refetch }}>{() => <p>mai</p>}</QueryStates>)
  expect(screen.getByRole('status').textContent).toBe('Carico…')
})
