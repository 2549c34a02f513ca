import { useParams } from '@tanstack/react-router'
import { idsOfSlug } from '../app/addresses.ts'
import { EventView } from '../features/actor/event-view.tsx'

/** `/eventi/:slug` */
export function EventPage() {
  const { slug = '' } = useParams({ strict: false })
  const [id = ''] = idsOfSlug(slug, ['EVENT'])
  return <EventView key={id} id={id} slug={slug} />
}
