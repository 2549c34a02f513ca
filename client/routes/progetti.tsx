import { useParams } from '@tanstack/react-router'
import { idsOfSlug } from '../app/addresses.ts'
import { ProjectView } from '../features/actor/project-view.tsx'

/** `/progetti/:slug` */
export function ProjectPage() {
  const { slug = '' } = useParams({ strict: false })
  const [id = ''] = idsOfSlug(slug, ['PROJECT'])
  return <ProjectView key={id} id={id} slug={slug} />
}
