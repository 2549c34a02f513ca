import { useSearch } from '@tanstack/react-router'
import { PARAMS, ROUTES } from '../app/paths.ts'
import { SignInView } from '../features/access/sign-in-view.tsx'

/** A path of this product: another address would send people to a page that is not ours. */
const LOCAL = /^\/(?![/\\])[^\s\\]*$/u

/** `/accedi?torna&errore` */
export function SignInPage() {
  const search = useSearch({ strict: false })
  const back = search[PARAMS.back] ?? ''
  return <SignInView back={LOCAL.test(back) ? back : ROUTES.home} problem={search[PARAMS.problem] ?? null} />
}
