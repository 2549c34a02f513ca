import { PeopleView } from '../features/people/people-view.tsx'

/** `/impostazioni` */
export function PeoplePage() {
  return <PeopleView />
}
