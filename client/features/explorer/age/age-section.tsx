import { useTranslation } from 'react-i18next'
import { UNCONFIRMED_YEARS } from '../../../graph/model/knowledge-age.ts'
import { useExplorer } from '../state/explorer-context.ts'
import './age-section.css'

/** Part of the legend: how long ago ties were last told, as their lines say it, and the filter of the old ones. */
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
            {(['FRESH', 'AGEING', 'OLD'] as const).map((age) => (
              <li key={age}>
                <svg width={28} height={12} aria-hidden="true">
                  <path d="M1 6H27" data-age={age} />
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
