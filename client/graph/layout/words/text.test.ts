import regularLatin from '@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff?inline'
import semiboldLatin from '@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff?inline'
import regularLatinExt from '@fontsource/titillium-web/files/titillium-web-latin-ext-400-normal.woff?inline'
import semiboldLatinExt from '@fontsource/titillium-web/files/titillium-web-latin-ext-600-normal.woff?inline'
import { describe, expect, test } from 'vitest'
import { readFontAdvances } from '../testing/read-font.ts'
import { VADEMECUM } from '../testing/vademecum-fixture.ts'
import { REGULAR_ADVANCES, SEMIBOLD_ADVANCES } from './font-advances.ts'
import { displayName, textWidth, wrapText } from './text.ts'

describe('the table of advances', () => {
  test.each([
    ['regular', REGULAR_ADVANCES, [regularLatin, regularLatinExt]],
    ['semi-bold', SEMIBOLD_ADVANCES, [semiboldLatin, semiboldLatinExt]],
  ])('of the %s font says what the bundled font files say', async (_, table, files) => {
    const fonts = await Promise.all(files.map(readFontAdvances))
    const inFont = new Map(fonts.flatMap((font) => [...font]))
    const told = table.flatMap(([advance, characters]) => [...characters].map((character) => [character, advance]))
    expect(told.length).toBeGreaterThan(300)
    expect(told.filter(([character, advance]) => inFont.get(String(character)) !== advance)).toEqual([])
  })
})

describe('textWidth', () => {
  test('adds the advances of the characters at the size of the font', () => {
    expect(textWidth('aa', 12)).toBeCloseTo((2 * 501 * 12) / 1000)
    expect(textWidth('a', 12, 600)).toBeCloseTo((507 * 12) / 1000)
  })

  test('takes a character that the font does not have for a digit wide', () => {
    expect(textWidth('漢', 10)).toBe(5.5)
  })
})

describe('displayName', () => {
  test('prefers the acronym only to a name of more than 34 characters', () => {
    expect(displayName('Consorzio Intercomunale Servizi Sociali di Pinerolo', 'CISS')).toBe('CISS')
    expect(displayName('Società Mutua Piemonte ETS', 'SMP')).toBe('Società Mutua Piemonte ETS')
    expect(displayName('Assessorato Regionale alle Politiche Sociali', undefined)).toBe(
      'Assessorato Regionale alle Politiche Sociali',
    )
  })
})

describe('wrapText', () => {
  test('leaves a short name on one line', () => {
    expect(wrapText('Comune di Porte')).toEqual({ lines: ['Comune di Porte'], width: 84, height: 14 })
  })

  test('breaks a longer name into two lines of about the same width', () => {
    expect(wrapText('Società Mutua Piemonte ETS').lines).toEqual(['Società Mutua', 'Piemonte ETS'])
    expect(wrapText('Centro di Ricerca Luigi Einaudi di Torino').lines).toEqual([
      'Centro di Ricerca Luigi',
      'Einaudi di Torino',
    ])
  })

  test('ends what does not fit in "…" after a whole word that is not an article or a preposition', () => {
    expect(wrapText('Verso un patto di welfare territoriale del Pinerolese e delle Valli Olimpiche').lines).toEqual([
      'Verso un patto di',
      'welfare territoriale…',
    ])
    expect(wrapText("Protocollo d'intesa Assessorato Regionale alle Politiche Sociali – FIMIV").lines).toEqual([
      "Protocollo d'intesa",
      'Assessorato…',
    ])
    expect(wrapText('Fondo sociale europeo e Fondo europeo di sviluppo regionale').lines).toEqual([
      'Fondo sociale europeo',
      'e Fondo europeo…',
    ])
  })

  test('cuts inside a word only when the word alone is too wide', () => {
    expect(wrapText('Precipitevolissimevolmentissimamente').lines).toEqual(['Precipitevolissimevol…'])
  })

  test('keeps every label of the vademecum within two lines of 120 px', () => {
    const blocks = VADEMECUM.vertices.map(({ label, acronym }) => wrapText(displayName(label, acronym)))
    expect(blocks.filter(({ lines, width }) => lines.length > 2 || width > 120)).toEqual([])
  })
})
