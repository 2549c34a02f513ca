import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ManifestoThemesDocument, type ManifestoThemesQuery } from '../../../generated/graphql.ts'
import { dayVariable } from '../../../lib/ask-on-day.ts'
import { Section } from '../../../ui/section.tsx'
import { Answered } from '../more/answered.tsx'
import { type ChairBoardProps, ChairsOfTheme } from './chairs-of-theme.tsx'
import '../territory-grid.css'
import './chairs.css'

export interface ChairsSectionProps extends Pick<ChairBoardProps, 'day' | 'sets'> {
  /** Id of the theme in the address, on record or not. */
  readonly theme: string | null
  readonly onTheme: (theme: string | null) => void
}

/** Who is at the table on a theme and who is not, micro-area by micro-area and category by category. */
export function ChairsSection(props: ChairsSectionProps) {
  const { t } = useTranslation('structure')
  const { day } = props
  const result = useQuery(ManifestoThemesDocument, { variables: dayVariable(day), fetchPolicy: 'no-cache' })
  return (
    <Section title={t('chairs.title')} anchor="sedie-vuote">
      <p className="more-lead">{t('chairs.lead')}</p>
      <Answered result={result}>{({ themes }) => <WithThemes {...props} themes={themes.nodes} />}</Answered>
    </Section>
  )
}

interface WithThemesProps extends ChairsSectionProps {
  readonly themes: ManifestoThemesQuery['themes']['nodes']
}

function WithThemes({ themes, theme, onTheme, day, sets }: WithThemesProps) {
  const { t } = useTranslation('structure')
  const chosen = themes.find(({ id }) => id === theme) ?? null
  const ordered = themes.toSorted((a, b) => a.order - b.order)
  return (
    <>
      {theme !== null && chosen === null ? (
        <div role="status">
          <p>{t('chairs.unknownTheme')}</p>
          <Button variant="default" onClick={() => onTheme(null)}>
            {t('chairs.forgetTheme')}
          </Button>
        </div>
      ) : null}
      <ChairsOfTheme key={chosen?.id} theme={chosen} themes={ordered} onTheme={onTheme} day={day} sets={sets} />
    </>
  )
}
