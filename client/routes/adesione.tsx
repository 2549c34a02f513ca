import { useParams } from '@tanstack/react-router'
import { CaseView } from '../features/adhesions/case/case-view.tsx'
import { StaffOnly } from './staff-only.tsx'

/** `/adesioni/:slug` */
export function CasePage() {
  const { slug = '' } = useParams({ strict: false })
  return (
    <StaffOnly>
      <CaseView id={`adhesion:${slug}`} />
    </StaffOnly>
  )
}
