import { useTranslation } from 'react-i18next'
import { Mark } from '../../../graph/marks/mark.tsx'
import { countTiesBeyond, type OpenedCell, type Overview } from '../../../graph/overview/overview.ts'
import { SelectLink } from '../panels/select-link.tsx'

interface CellEntitiesProps {
  readonly opened: OpenedCell
  readonly overview: Overview
}

/** The entities of an opened cell by name, the most tied first, and how many more there are. */
export function CellEntities({ opened, overview }: CellEntitiesProps) {
  const { t } = useTranslation(['explorer', 'overview'])
  return (
    <ul className="card-members">
      {opened.entities.map(({ id, name, entityClass, collective }) => (
        <li key={id}>
          <Mark entityClass={entityClass} size={22} collective={collective} />
          <SelectLink id={id} opensCard>
            {name}
          </SelectLink>
          <span>{t('explorer:card.ties', { count: countTiesBeyond(overview, id) })}</span>
        </li>
      ))}
      {opened.rest === 0 ? null : <li className="overview-more">{t('overview:rest', { count: opened.rest })}</li>}
    </ul>
  )
}
