import { useParams } from '@tanstack/react-router'
import { idsOfSlug } from '../app/addresses.ts'
import { GroupView } from '../features/actor/group-view.tsx'

/** `/nodi/:slug`: any group, a local node or a governance body. */
export function GroupPage() {
  const { slug = '' } = useParams({ strict: false })
  const [localNode = '', governanceBody = localNode] = idsOfSlug(slug, ['LOCAL_NODE', 'GOVERNANCE_BODY'])
  return <GroupView key={slug} localNode={localNode} governanceBody={governanceBody} slug={slug} />
}
