import { JoinView } from '../features/adhesions/joining/join-view.tsx'

/** `/aderisci` */
export function JoinPage() {
  return <JoinView />
}
