import { useParams } from '@tanstack/react-router'
import { idsOfSlug } from '../app/addresses.ts'
import { MunicipalityView } from '../features/actor/municipality-view.tsx'

/** `/comuni/:slug`: the slug of a comune is its ISTAT code. */
export function MunicipalityPage() {
  const { slug = '' } = useParams({ strict: false })
  const [id = ''] = idsOfSlug(slug, ['MUNICIPALITY'])
  return <MunicipalityView key={id} id={id} slug={slug} />
}
