import { useParams, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { idsOfSlug } from '../app/addresses.ts'
import { PARAMS } from '../app/paths.ts'
import { ActorView } from '../features/actor/actor-view.tsx'
import { lazyWithStaffWords } from '../lib/lazy-with-words.ts'
import { useViewer } from '../lib/use-viewer.ts'

const RecordPanel = lazyWithStaffWords(
  async () => (await import('../features/adhesions/record/record-panel.tsx')).RecordPanel,
)

/** `/attori/:slug?prima` */
export function ActorPage() {
  const { slug = '' } = useParams({ strict: false })
  const viewer = useViewer()
  const [id = ''] = idsOfSlug(slug, ['ACTOR'])
  const forStaff = viewer.may('STAFF') ? (
    <Suspense>
      <RecordPanel actorId={id} />
    </Suspense>
  ) : null
  const search = useSearch({ strict: false })
  const formerly = search[PARAMS.formerly] !== undefined
  return <ActorView key={id} id={id} slug={slug} formerly={formerly} forStaff={forStaff} />
}
