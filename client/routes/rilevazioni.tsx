import { useNavigate, useSearch } from '@tanstack/react-router'
import { PARAMS, ROUTES } from '../app/paths.ts'
import { SurveysView } from '../features/surveys/list/surveys-view.tsx'
import { SurveySheetView } from '../features/surveys/sheet/survey-sheet-view.tsx'
import { SurveyTableView } from '../features/surveys/table/survey-table-view.tsx'
import { readTerritoryQuestion } from '../features/territory/state/question.ts'
import { useViewer } from '../lib/use-viewer.ts'
import { StaffOnly } from './staff-only.tsx'

/** `/rilevazioni?area&bisogno` */
export function SurveysPage() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const [area, need] = [search[PARAMS.area] ?? null, search[PARAMS.need] ?? null]
  return (
    <StaffOnly>
      <SurveysView
        area={area}
        need={need}
        onAsk={(asked) =>
          void navigate({
            to: ROUTES.surveys,
            search: { [PARAMS.area]: asked.area ?? '', [PARAMS.need]: asked.need ?? '' },
            resetScroll: false,
          })
        }
      />
    </StaffOnly>
  )
}

/** `/rilevazioni/nuova?area&bisogno&per` */
export function SurveySheetPage() {
  return (
    <StaffOnly>
      <Sheet />
    </StaffOnly>
  )
}

function Sheet() {
  const { accountId } = useViewer()
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const [area, need] = [search[PARAMS.area] ?? null, search[PARAMS.need] ?? null]
  const { subject } = readTerritoryQuestion(search)
  const leave = (to: string | null) =>
    void navigate({ to: ROUTES.territory, search: { [PARAMS.area]: to ?? '', [PARAMS.need]: need ?? '' } })
  return (
    <SurveySheetView
      owner={accountId ?? ''}
      beginning={{ area, need, subject }}
      onSaved={(recorded) => leave(recorded.area)}
      onLeave={() => leave(area)}
    />
  )
}

/** `/rilevazioni/importa` */
export function SurveyTablePage() {
  const navigate = useNavigate()
  return (
    <StaffOnly>
      <SurveyTableView onRecorded={() => void navigate({ to: ROUTES.surveys })} />
    </StaffOnly>
  )
}
