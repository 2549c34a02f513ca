import { useParams } from '@tanstack/react-router'
import { idsOfSlug } from '../app/paths.ts'
import { ActorView } from '../features/actor/actor-view.tsx'

/** `/attori/:slug` */
export function ActorPage() {
  const { slug = '' } = useParams({ strict: false })
  const [id = ''] = idsOfSlug(slug, ['ACTOR'])
  return <ActorView key={id} id={id} slug={slug} />
}
