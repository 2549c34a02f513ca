import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChairFace } from './chair-face.tsx'
import type { ChairGridProps } from './chair-grid.tsx'
import { tellChair } from './tell-chair.ts'

/** The chairs where there is no room for a grid: one micro-area at a time. */
export function ChairList({ table, chosen, onChoose }: ChairGridProps) {
  const { t, i18n } = useTranslation('structure')
  const { areas, categories, chairOf } = table
  const [asked, setArea] = useState<string | null>(null)
  const area = areas.find(({ id }) => id === asked) ?? areas[0]
  if (area === undefined) return null
  return (
    <>
      <NativeSelect
        size="lg"
        label={t('chairs.area')}
        value={area.id}
        data={areas.map(({ id, label }) => ({ value: id, label }))}
        onChange={({ currentTarget }) => {
          setArea(currentTarget.value)
          onChoose(null, false)
        }}
      />
      <ul className="chair-list">
        {categories.map((category) => {
          const chair = chairOf(area.id, category)
          if (chair === null) return null
          return (
            <li key={category}>
              <button type="button" aria-pressed={chosen?.id === chair.id} onClick={() => onChoose(chair, true)}>
                <ChairFace chair={chair} />
                <span>{t(`category.${category}`)}</span>
                <span className="territory-note">{tellChair(i18n, chair)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
