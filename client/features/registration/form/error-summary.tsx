import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldPath } from '../state/issues.ts'
import { allIssues, useRegistration } from '../state/use-registration.ts'
import { TEXT_FIELDS } from '../state/values.ts'

export interface ErrorSummaryProps {
  readonly ref: Ref<HTMLDivElement>
}

/** Everything that keeps the form from being saved, each a link to its field. It takes the focus when saving failed. */
export function ErrorSummary({ ref }: ErrorSummaryProps) {
  const { t } = useTranslation('registration')
  const values = useRegistration((state) => state.values)
  const submitted = useRegistration((state) => state.submitted)
  const refusals = useRegistration((state) => state.refusals)
  const issues = submitted ? [...allIssues(values)] : []
  if (issues.length + refusals.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>{t('summary.title', { count: issues.length + refusals.length })}</h2>
      <ul>
        {issues.map(([path, { code, values: named }]) => (
          <li key={path}>
            <FieldLink path={path} words={`${nameOf(path)}: ${lowerFirst(t(`issue.${code}`, named))}`} />
          </li>
        ))}
        {refusals.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path === null ? message : <FieldLink path={path} words={`${nameOf(path)}: ${message}`} />}
          </li>
        ))}
      </ul>
    </div>
  )

  function nameOf(path: FieldPath): string {
    const own = TEXT_FIELDS.find((field) => field === path)
    if (own !== undefined) return t(`field.${own}`)
    const [list = '', key, part] = path.split('.')
    const place = (list === 'ties' ? values.ties : values.services).findIndex((row) => row.key === key) + 1
    if (list === 'services') return t('service.number', { number: place })
    return `${t('tie.number', { number: place })}, ${t(part === 'start' ? 'tie.start' : 'tie.other')}`
  }
}

function FieldLink({ path, words }: { readonly path: FieldPath; readonly words: string }) {
  return (
    <a
      href={`#campo-${path}`}
      onClick={(event) => {
        event.preventDefault()
        focusField(path)
      }}
    >
      {words}
    </a>
  )
}

/** Puts the focus in the field of a path. */
export function focusField(path: string): void {
  document.getElementById(`campo-${path}`)?.focus()
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1)
}
