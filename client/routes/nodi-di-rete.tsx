import { GroupsView } from '../features/groups/groups-view.tsx'

/** `/nodi` */
export function GroupsPage() {
  return <GroupsView />
}
