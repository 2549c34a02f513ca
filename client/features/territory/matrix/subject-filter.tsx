import { useTranslation } from 'react-i18next'
import type { ServiceSubject } from '../../../generated/graphql.ts'

const SUBJECTS = [null, 'FIRMS', 'WORKERS', 'FAMILIES', 'CITIZENS'] as const satisfies (ServiceSubject | null)[]

export interface SubjectFilterProps {
  readonly subject: ServiceSubject | null
  readonly onChoose: (subject: ServiceSubject | null) => void
}

/** Of whom the needs are that the matrix tells of. */
export function SubjectFilter({ subject, onChoose }: SubjectFilterProps) {
  const { t } = useTranslation('territory')
  return (
    <fieldset className="segments">
      <legend>{t('subject.label')}</legend>
      {SUBJECTS.map((one) => (
        <label key={one ?? 'all'}>
          <input type="radio" name="per" checked={subject === one} onChange={() => onChoose(one)} />
          <span>{t(`subject.${one ?? 'all'}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
