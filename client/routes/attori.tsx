import { useParams, useSearch } from '@tanstack/react-router'
import { idsOfSlug, PARAMS } from '../app/paths.ts'
import { ActorView } from '../features/actor/actor-view.tsx'

/** `/attori/:slug?prima` */
export function ActorPage() {
  const { slug = '' } = useParams({ strict: false })
  const search = useSearch({ strict: false })
  const [id = ''] = idsOfSlug(slug, ['ACTOR'])
  return <ActorView key={id} id={id} slug={slug} formerly={search[PARAMS.formerly] !== undefined} />
}
