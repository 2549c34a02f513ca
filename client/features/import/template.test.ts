import { expect, test } from 'vitest'
import { writeRows, writeTemplate } from './template.ts'

test('the template opens in a spreadsheet with its accents and columns', () => {
  const [header = '', example = ''] = writeTemplate().split('\r\n')
  expect(header.startsWith('\ufeffDenominazione;Codice fiscale;')).toBe(true)
  expect(example.split(';').length).toBeGreaterThan(header.split(';').length - 1)
  expect(example).toContain('"Pinerolo; Val Pellice"')
})

test('rows that leave carry no formula', () => {
  expect(writeRows(['a'], [['=1+1'], ['+39 0121 1'], ['-x'], ['a;"b"']])).toBe(
    '\ufeffa\r\n\'=1+1\r\n+39 0121 1\r\n\'-x\r\n"a;""b"""\r\n',
  )
})
