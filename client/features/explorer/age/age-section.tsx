import { useTranslation } from 'react-i18next'
import { KNOWLEDGE_AGES, UNCONFIRMED_YEARS } from '../../../graph/model/knowledge-age.ts'
import { useExplorer } from '../state/explorer-context.ts'
import './age-section.css'

/** Part of the legend: how long ago ties and actors were last told, as lines and marks say it, and the filter of the old ties. */
export function AgeSection() {
  const { t } = useTranslation('timeline')
  const { question, ask } = useExplorer()
  const { filters, ageing } = question
  return (
    <div className="legend-section age-section">
      <fieldset>
        <legend>{t('age.title')}</legend>
        <label className="age-filter">
          {t('age.show')}
          <select
            value={filters.unconfirmed ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const unconfirmed = UNCONFIRMED_YEARS.find((years) => String(years) === value) ?? null
              ask({ filters: { ...filters, unconfirmed } })
            }}
          >
            <option value="">{t('age.all')}</option>
            {UNCONFIRMED_YEARS.map((years) => (
              <option key={years} value={years}>
                {t('age.unconfirmed', { count: years })}
              </option>
            ))}
          </select>
        </label>
        <label className="age-look">
          <input type="checkbox" checked={ageing} onChange={() => ask({ ageing: !ageing }, 'replace')} />
          {t('age.look')}
        </label>
        {ageing ? (
          <ul className="age-steps">
            {KNOWLEDGE_AGES.map((age) => (
              <li key={age}>
                <svg width={28} height={12} aria-hidden="true">
                  <circle cx={6} cy={6} r={5} data-age={age} />
                  <path d="M14 6H28" data-age={age} />
                </svg>
                {t(`age.steps.${age}`)}
              </li>
            ))}
          </ul>
        ) : null}
      </fieldset>
    </div>
  )
}
