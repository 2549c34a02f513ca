import { MicroAreasSection } from '../features/micro-areas/micro-areas-section.tsx'
import { PeopleView } from '../features/people/people-view.tsx'

/** `/impostazioni` */
export function PeoplePage() {
  return (
    <>
      <PeopleView />
      <MicroAreasSection />
    </>
  )
}
