import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ThemesToNameDocument } from '../../../generated/graphql.ts'
import { Section } from '../../../ui/section.tsx'
import { ActDialog } from '../act-dialog.tsx'

/** The themes, each to be named otherwise. */
export function ThemesPanel() {
  const { t } = useTranslation('editing')
  const [open, setOpen] = useState<string | null>(null)
  const { data } = useQuery(ThemesToNameDocument)
  if (data === undefined) return null
  return (
    <Section title={t('themes.title')} count={data.themes.nodes.length} anchor="temi">
      <p className="act-hint">{t('themes.text')}</p>
      <ul className="act-list">
        {data.themes.nodes.map(({ id, label }) => (
          <li key={id} className="act-fact">
            <span>{label}</span>
            <button
              type="button"
              className="act-link"
              aria-label={t('name.correctTheme', { theme: label })}
              onClick={() => setOpen(id)}
            >
              {t('act.correctTheme.button')}
            </button>
          </li>
        ))}
      </ul>
      {open === null ? null : (
        <ActDialog asked={{ name: 'correctTheme', subjectId: open }} onClose={() => setOpen(null)} />
      )}
    </Section>
  )
}
