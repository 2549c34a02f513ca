import { useTranslation } from 'react-i18next'
import { entityPath } from '../../../app/addresses.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import type { CellDetail } from './use-cell-detail.ts'

/** Groups that cover the micro-area or one beside it. */
export function GroupList({ groups }: Pick<CellDetail, 'groups'>) {
  const { t } = useTranslation('territory')
  return (
    <>
      <h3>{t('panel.groups')}</h3>
      {groups.length === 0 ? <p className="territory-note">{t('panel.noGroups')}</p> : null}
      <ul className="panel-lines">
        {groups.map(({ group, area, coversIt }) => (
          <li key={`${group.id} ${area.id}`}>
            <AppLink href={entityPath(group.id) ?? ''}>{group.label}</AppLink>
            <div className="territory-note">
              {coversIt ? t('panel.covers') : t('panel.borders', { area: area.label })}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
