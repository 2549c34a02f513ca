import { useTranslation } from 'react-i18next'
import type { ServiceSubject } from '#graph-schema/model/actor.ts'

export interface OfferedService {
  readonly id: string
  readonly title: string
  readonly subject: ServiceSubject | null
  readonly needs: readonly { readonly id: string; readonly label: string }[]
  readonly areas: readonly { readonly id: string; readonly label: string }[]
}

/** What an actor offers: for whom, which needs it meets, which micro-areas it serves or that no source tells. */
export function ServiceList({ services }: { readonly services: readonly OfferedService[] }) {
  const { t } = useTranslation(['actor', 'words'])
  return (
    <ul className="plain-list">
      {services.map(({ id, title, subject, needs, areas }) => (
        <li key={id}>
          {title}
          {subject === null ? null : `, ${t(`words:serviceSubject.${subject}`)}`}
          {needs.length === 0 ? null : (
            <div className="entity-note">{t('actor:meets', { needs: needs.map(({ label }) => label).join(', ') })}</div>
          )}
          <div className="entity-note">
            {areas.length === 0
              ? t('actor:noArea')
              : t('actor:servedAreas', { areas: areas.map(({ label }) => label).join(', ') })}
          </div>
        </li>
      ))}
    </ul>
  )
}
