import { expect, test } from 'vitest'
import { readLinkCode, writeLinkCode } from './link-code.ts'

const LINK = { id: 'confirm-link:01jabcdefghijk', expiresOn: '2026-12-29' }

test('a code says what it was made for', () => {
  expect(readLinkCode('secret', writeLinkCode('secret', LINK))).toEqual(LINK)
})

test('a code of another secret, a later day or another link is none of ours', () => {
  const code = writeLinkCode('secret', LINK)
  expect(readLinkCode('other', code)).toBeNull()
  expect(readLinkCode('secret', code.replace('20261229', '20271229'))).toBeNull()
  expect(readLinkCode('secret', code.replace('01jabc', '01jabd'))).toBeNull()
})

test.each(['', 'x', '../..', `01jabcdefghijk.20261229.${'a'.repeat(43)}`])('%j is none of ours', (code) => {
  expect(readLinkCode('secret', code)).toBeNull()
})
