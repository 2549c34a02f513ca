import { useQuery } from '@apollo/client/react'
import { ActorIsOpenDocument } from '../../../generated/graphql.ts'
import { ActBar } from '../act-bar.tsx'
import { isOpenText } from '../plans/periods.ts'

/** What may be done to an actor: another list while it is closed. */
export function ActorActs({ id }: { readonly id: string }) {
  const { data } = useQuery(ActorIsOpenDocument, { variables: { id } })
  const period = data?.actor?.period.text
  if (period === undefined) return null
  if (!isOpenText(period)) return <ActBar subjectId={id} first={['reopenActor']} />
  return (
    <ActBar
      subjectId={id}
      first={['offerService', 'seekNeed']}
      more={['withdrawService', 'serveArea', 'assignTheme', 'moveSeat', 'closeActor']}
    />
  )
}
