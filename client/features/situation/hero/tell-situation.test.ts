import { createInstance, type i18n as I18n } from 'i18next'
import { expect, test } from 'vitest'
import english from '../../../locales/en/situation.json'
import italian from '../../../locales/it/situation.json'
import type { Figures } from '../state/figures.ts'
import { tellSituation } from './tell-situation.ts'

async function startWords(language: 'it' | 'en'): Promise<I18n> {
  const instance = createInstance()
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { situation: language === 'it' ? italian : english } },
    interpolation: { escapeValue: false },
  })
  return instance
}

const NOW: Figures = {
  actors: { sure: 41, most: 41 },
  ties: { sure: 81, most: 81 },
  dates: { GIVEN: 7, IMPLIED: 10, UNKNOWN: 64 },
}

test.each([
  {
    language: 'it',
    told: [
      '<b>41 attori</b> e <b>81 relazioni</b> per il welfare del Pinerolese.',
      '<b>64 relazioni</b> non hanno ancora una data.',
    ],
  },
  {
    language: 'en',
    told: ['<b>41 actors</b> and <b>81 ties</b> for welfare around Pinerolo.', '<b>64 ties</b> have no date yet.'],
  },
] as const)('the sentence of everything on record, in $language', async ({ language, told }) => {
  expect(tellSituation(await startWords(language), NOW, null)).toEqual(told)
})

const THEN: Figures = { ...NOW, actors: { sure: 12, most: 41 }, ties: { sure: 0, most: 1_071 } }

test.each([
  {
    language: 'it',
    told: [
      'All’8 mag 2020: <b>da 12 a 41 attori</b> e <b>al massimo 1071 relazioni</b> per il welfare del Pinerolese.',
      'Di <b>1071 relazioni</b> le date non dicono se ci fossero già, o ancora.',
    ],
  },
  {
    language: 'en',
    told: [
      'On 8 May 2020: <b>12 to 41 actors</b> and <b>at most 1,071 ties</b> for welfare around Pinerolo.',
      'For <b>1,071 ties</b> the dates do not say whether they held then.',
    ],
  },
] as const)('the sentence of a day says what its dates leave open, in $language', async ({ language, told }) => {
  expect(tellSituation(await startWords(language), THEN, '2020-05-08')).toEqual(told)
})

test('where everything has a date, or there is nothing to date, nothing is missing', async () => {
  const i18n = await startWords('it')
  const dated = { ...NOW, dates: { GIVEN: 81, IMPLIED: 0, UNKNOWN: 0 } }
  expect(tellSituation(i18n, dated, null)[1]).toBe('Tutte hanno una data.')
  const alone = {
    actors: { sure: 1, most: 1 },
    ties: { sure: 0, most: 0 },
    dates: { GIVEN: 0, IMPLIED: 0, UNKNOWN: 0 },
  }
  expect(tellSituation(i18n, alone, null)).toEqual([
    '<b>1 attore</b> e <b>0 relazioni</b> per il welfare del Pinerolese.',
  ])
})
