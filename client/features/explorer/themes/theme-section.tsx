import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LegendThemesDocument } from '../../../generated/graphql.ts'
import '../age/age-section.css'
import { useExplorer } from '../state/explorer-context.ts'
import { countThemes } from './count-themes.ts'

/** Stands for several themes, which an address may name. */
const SEVERAL = 'several'

/** Part of the legend: only what is about a theme of the manifesto. Nothing where nothing is about any. */
export function ThemeSection() {
  const { t } = useTranslation('tools')
  const { question, exploration, ask } = useExplorer()
  const { filters } = question
  const { slice, moment } = exploration
  const isAsked = filters.themes.size > 0
  const counts = useMemo(() => countThemes(slice, filters, moment), [slice, filters, moment])
  const themes = useQuery(LegendThemesDocument, { skip: counts.size === 0 && !isAsked }).data?.themes.nodes ?? []
  if (counts.size === 0 && !isAsked) return null
  const [chosen, ...more] = filters.themes
  const offered = themes
    .filter(({ id }) => counts.has(id) || filters.themes.has(id))
    .toSorted((a, b) => a.order - b.order)
  const isUnknown = chosen !== undefined && more.length === 0 && !offered.some(({ id }) => id === chosen)
  return (
    <div className="legend-section age-section">
      <fieldset>
        <legend>{t('themes.title')}</legend>
        <label className="age-filter">
          {t('themes.show')}
          <select
            value={more.length > 0 ? SEVERAL : (chosen ?? '')}
            onChange={({ currentTarget: { value } }) => {
              if (value !== SEVERAL) ask({ filters: { ...filters, themes: new Set(value === '' ? [] : [value]) } })
            }}
          >
            <option value="">{t('themes.all')}</option>
            {more.length === 0 ? null : (
              <option value={SEVERAL}>{t('themes.several', { count: more.length + 1 })}</option>
            )}
            {isUnknown ? <option value={chosen}>{t('themes.unknown')}</option> : null}
            {offered.map(({ id, label }) => (
              <option key={id} value={id}>
                {t('themes.one', { theme: label, shown: counts.get(id) ?? 0 })}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
    </div>
  )
}
