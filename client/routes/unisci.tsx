import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { entityPath } from '../app/addresses.ts'
import { ROUTES } from '../app/paths.ts'
import { readMergeQuestion, writeMergeQuestion } from '../features/merge/merge-question.ts'
import { MergeView } from '../features/merge/merge-view.tsx'
import { EntityPicker } from '../features/search/entity-picker.tsx'

/** `/unisci?a&b` */
export function MergePage() {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const question = useMemo(() => readMergeQuestion(search), [search])
  return (
    <MergeView
      question={question}
      ask={(asked) => void navigate({ to: ROUTES.merge, search: writeMergeQuestion(asked), resetScroll: false })}
      renderPicker={(props) => <EntityPicker {...props} />}
      onMerged={(id) => void navigate({ to: entityPath(id) ?? ROUTES.network })}
    />
  )
}
