import { useTranslation } from 'react-i18next'
import { writeDate } from '../../../graph/words/date-words.ts'
import { readToday } from '../../../lib/today.ts'
import { useFormOptions } from '../form/options-context.ts'
import { dateOf } from './to-input.ts'
import { useRegistration } from './use-registration.ts'
import { SOURCE_KINDS } from './values.ts'

/** How the source of the registration is called: "E-mail, 20 nov 2026", or as it is on record. */
export function useSourceTitle(): string {
  const { t, i18n } = useTranslation('registration')
  const { options } = useFormOptions()
  const kindText = useRegistration(({ values }) => values.texts.sourceKind)
  const title = useRegistration(({ values }) => values.texts.sourceTitle).trim()
  const sourceId = useRegistration(({ values }) => values.texts.sourceId)
  const date = useRegistration(({ values }) => dateOf(values.texts.sourceDate, readToday()))
  const kind = SOURCE_KINDS.find((one) => one === kindText) ?? 'EMAIL'
  if (kind === 'KNOWN') return options.sources.nodes.find(({ id }) => id === sourceId)?.label ?? t('source.KNOWN')
  const name = title === '' ? t(`source.${kind}`) : title
  return date === null ? name : `${name}, ${date.startsWith('[') ? date : writeDate(i18n, date)}`
}
