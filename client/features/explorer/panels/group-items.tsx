import { Menu } from '@mantine/core'
import { IconArrowsMaximize, IconArrowsMinimize, IconLassoPolygon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useExplorer } from '../state/explorer-context.ts'
import type { GroupState } from '../state/group-state.ts'
import { useViewActs } from '../state/use-view-acts.ts'

export interface GroupItemsProps {
  readonly id: string
  readonly group: GroupState
}

/** What can be done to a group or project as a whole: draw it as an area, close it into one mark, open it again. */
export function GroupItems({ id, group: { members, outline, closed, canClose } }: GroupItemsProps) {
  const { t } = useTranslation('tools')
  const { exploration } = useExplorer()
  const { expand, collapse, outline: toggleOutline } = useViewActs()
  const count = members.length
  const isProject = exploration.slice.entities.get(id)?.entityClass === 'PROJECT'
  if (closed) {
    return (
      <Menu.Item leftSection={<IconArrowsMaximize size={18} />} rightSection={<kbd>E</kbd>} onClick={() => expand(id)}>
        {t('acts.reopen', { count })}
      </Menu.Item>
    )
  }
  return (
    <>
      {outline === 'always' ? null : (
        <Menu.Item
          leftSection={<IconLassoPolygon size={18} />}
          rightSection={<kbd>O</kbd>}
          onClick={() => toggleOutline(id)}
        >
          {outline === 'on' ? t('acts.endOutline') : t(isProject ? 'acts.outlineProject' : 'acts.outline', { count })}
        </Menu.Item>
      )}
      {canClose ? (
        <Menu.Item
          leftSection={<IconArrowsMinimize size={18} />}
          rightSection={<kbd>C</kbd>}
          onClick={() => collapse(id)}
        >
          {t(isProject ? 'acts.closeInProject' : 'acts.closeIn', { count })}
        </Menu.Item>
      ) : null}
    </>
  )
}
