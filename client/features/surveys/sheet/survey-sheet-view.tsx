import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SurveyOptionsQuery } from '../../../generated/graphql.ts'
import { readToday } from '../../../lib/today.ts'
import { SurveyFrame } from '../survey-frame.tsx'
import { readKeptSheet } from './keep-sheet.ts'
import { SheetForm, type SheetProps } from './sheet-form.tsx'
import { emptySheet, isWorthKeeping, type SheetValues } from './sheet-values.ts'

/** `/rilevazioni/nuova`: results of a survey in one micro-area, on one sheet. */
export function SurveySheetView(props: SheetProps) {
  const { t } = useTranslation('surveys')
  return (
    <SurveyFrame title={t('sheet.title')} here={t('sheet.title')} lead={t('sheet.lead')}>
      {(options) => <Begun {...props} options={options} />}
    </SurveyFrame>
  )
}

function Begun({ options, ...props }: SheetProps & { readonly options: SurveyOptionsQuery }) {
  const { owner, beginning } = props
  // A sheet that was not recorded comes first: it would be lost otherwise.
  const [{ begun, found }] = useState(() => {
    const kept = readKeptSheet(owner)
    const { area, subject } = beginning
    const empty: SheetValues = { ...emptySheet(readToday()), area: area ?? '', subject: subject ?? '' }
    return { begun: empty, found: kept !== null && isWorthKeeping(kept.values) ? kept : null }
  })
  return <SheetForm {...props} options={options} begun={begun} found={found} />
}
