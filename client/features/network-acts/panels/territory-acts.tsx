import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { ActBar } from '../act-bar.tsx'

/** What staff record about the territory: results of a survey, and what was done in its comuni. */
export function TerritoryActs() {
  const { t } = useTranslation('editing')
  return (
    <div className="territory-acts">
      <Button
        component={AppLink}
        href={ROUTES.surveySheet}
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
      >
        {t('territory.survey')}
      </Button>
      <ActBar subjectId={null} first={['recordOutreach']} />
      <AppLink href={ROUTES.surveys}>{t('territory.surveys')}</AppLink>
    </div>
  )
}
