import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { FILE_NOTES, FILE_PROBLEMS } from '#graph-schema/model/import-file.ts'
import { languageOf } from '../../lib/i18n.ts'
import { formatMegabytes } from './sentence-facts.ts'

type Facts = Readonly<Record<string, string | number>>

/** Sentences about files, by the codes of the server. */
export function useFileWords() {
  const { t, i18n } = useTranslation('import')
  const language = languageOf(i18n)
  const tellProblem = useCallback(
    (code: string, facts: Facts): string => {
      const known = FILE_PROBLEMS.find((one) => one === code)
      if (known === undefined) return t('problems.UNKNOWN', { code })
      const sized =
        known === 'FILE_TOO_LARGE' || known === 'ARCHIVE_TOO_LARGE'
          ? {
              ...facts,
              size: formatMegabytes(Number(facts['bytes'] ?? 0), language),
              limit: formatMegabytes(Number(facts['most'] ?? 0), language),
            }
          : facts
      return t(`problems.${known}`, sized)
    },
    [t, language],
  )
  const tellNote = useCallback(
    (code: string, facts: Facts): string => {
      const known = FILE_NOTES.find((one) => one === code)
      if (known === undefined) return code
      if (known === 'SEPARATOR')
        return t('notes.SEPARATOR', { name: t(`separators.${separatorOf(facts['separator'])}`) })
      return t(`notes.${known}`, facts)
    },
    [t],
  )
  return { tellProblem, tellNote }
}

const SEPARATORS = ['SEMICOLON', 'COMMA', 'TAB', 'BAR'] as const

function separatorOf(name: string | number | undefined): (typeof SEPARATORS)[number] {
  return SEPARATORS.find((one) => one === name) ?? 'COMMA'
}
