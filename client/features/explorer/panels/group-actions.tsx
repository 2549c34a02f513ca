import { useTranslation } from 'react-i18next'
import type { NetworkEntity } from '../../../graph/model/network.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { groupStateOf } from '../state/group-state.ts'
import { useDevice } from '../state/use-device.ts'
import { useViewActs } from '../state/use-view-acts.ts'
import { viewOn } from './tools.tsx'

/** On the card of a group or project, beside the picture: draw it as an area, close it into one mark, open it again. */
export function GroupActions({ entity: { id, entityClass } }: { readonly entity: NetworkEntity }) {
  const { t } = useTranslation('tools')
  const { question, exploration } = useExplorer()
  const { expand, collapse, outline } = useViewActs()
  const device = useDevice()
  const group = groupStateOf(exploration, question, id)
  if (group === null || viewOn(device, question.view) !== 'grafo') return null
  const count = group.members.length
  const isProject = entityClass === 'PROJECT'
  return (
    <div className="card-actions">
      {group.outline === 'always' || group.closed ? null : (
        <button type="button" className="card-quiet" onClick={() => outline(id)}>
          {group.outline === 'on'
            ? t('acts.endOutline')
            : t(isProject ? 'acts.outlineProject' : 'acts.outline', { count })}
        </button>
      )}
      {group.closed ? (
        <button type="button" className="card-quiet" onClick={() => expand(id)}>
          {t('acts.reopen', { count })}
        </button>
      ) : group.canClose ? (
        <button type="button" className="card-quiet" onClick={() => collapse(id)}>
          {t('acts.closeShort')}
        </button>
      ) : null}
    </div>
  )
}
