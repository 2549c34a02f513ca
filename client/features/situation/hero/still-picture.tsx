import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { drawNetwork } from '../../../graph/picture.ts'
import { takeMostTied } from '../../../graph/still/most-tied.ts'
import { StillDrawing } from '../../../graph/still/still-drawing.tsx'
import { useStillLayout } from '../../../graph/still/use-still-layout.ts'
import { makeNameGroup } from '../../../graph/words/name-group.ts'
import { readToday } from '../../../lib/today.ts'
import { Delayed } from '../../../ui/delayed.tsx'
import type { Situation } from '../state/use-situation.ts'

export interface StillPictureProps {
  readonly situation: Situation
}

/** The arranged network; the same places as on the network's page where it has been seen there. */
export function StillPicture({ situation: { whole, present, possible } }: StillPictureProps) {
  const { t } = useTranslation(['explorer', 'situation'])
  const [today] = useState(() => readToday())
  const picture = useMemo(
    () => drawNetwork(takeMostTied(whole), { nameGroup: makeNameGroup(t), today, collapse: true }),
    [whole, t, today],
  )
  const layout = useStillLayout(picture)
  if (layout === null) {
    return (
      <Delayed>
        <span className="still-coming">{t('canvas.running', { count: picture.vertices.size })}</span>
      </Delayed>
    )
  }
  const alone = layout.shelf?.isolates.filter((id) => present.entities.has(id)).length ?? 0
  return <StillDrawing {...{ picture, layout, present, possible }} shelfHeading={t('canvas.shelf', { count: alone })} />
}
