import { AccountView } from '../features/account/account-view.tsx'

/** `/account` */
export function AccountPage() {
  return <AccountView />
}
