import { Menu } from '@mantine/core'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconEyeOff,
  IconFocusCentered,
  IconId,
  IconPin,
  IconPinnedOff,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CANVAS_ID } from '../../../graph/canvas/canvas-id.ts'
import { countNeighbours } from '../../../graph/model/view-scope.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState, useExplorerStore } from '../state/explorer-store.ts'
import { groupStateOf } from '../state/group-state.ts'
import { usePicture } from '../state/picture-context.ts'
import { useViewActs } from '../state/use-view-acts.ts'
import './actions-menu.css'
import { GroupItems } from './group-items.tsx'
import { TABLE_ID } from './table-id.ts'

/** Everything that can be done to one element of the picture, where the pointer or the keyboard asked for it. */
export function ActionsMenu() {
  const menu = useExplorerState((state) => state.menu)
  const store = useExplorerStore()
  const { slice } = useExplorer().exploration
  const drawn = usePicture().vertices.get(menu?.id ?? '')
  const name = drawn?.name ?? slice.entities.get(menu?.id ?? '')?.name
  const [opener] = useState(() => document.activeElement)
  const { t } = useTranslation('tools')
  if (menu === null || name === undefined) return null
  function close(): void {
    store.setState({ menu: null })
    focusAgain(opener)
  }
  return (
    <Menu
      key={menu.id}
      opened
      onClose={close}
      position="bottom-start"
      width={300}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span className="actions-anchor" style={{ left: menu.x, top: menu.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('acts.menu', { name })}>
        <Menu.Label>{name}</Menu.Label>
        {menu.id.startsWith('group:') ? <LeavesItems id={menu.id} /> : <EntityItems id={menu.id} />}
        <PlaceItems id={menu.id} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** Back to where the menu was asked for. What was taken off the table took its button along: then the table itself. */
function focusAgain(opener: Element | null): void {
  const found = opener instanceof HTMLElement && opener !== document.body ? opener : document.getElementById(CANVAS_ID)
  found?.focus({ preventScroll: true })
  setTimeout(() => {
    if (found?.isConnected !== true) document.getElementById(TABLE_ID)?.focus({ preventScroll: true })
  })
}

interface ItemsProps {
  readonly id: string
}

function LeavesItems({ id }: ItemsProps) {
  const { t } = useTranslation('tools')
  const { question } = useExplorer()
  const { expand, collapse } = useViewActs()
  return question.openGroups.includes(id) ? (
    <Menu.Item leftSection={<IconArrowsMinimize size={18} />} rightSection={<kbd>C</kbd>} onClick={() => collapse(id)}>
      {t('acts.collapseGroup')}
    </Menu.Item>
  ) : (
    <Menu.Item leftSection={<IconArrowsMaximize size={18} />} rightSection={<kbd>E</kbd>} onClick={() => expand(id)}>
      {t('acts.expandGroup')}
    </Menu.Item>
  )
}

function EntityItems({ id }: ItemsProps) {
  const { t } = useTranslation('tools')
  const { question, exploration, ask } = useExplorer()
  const { expand, collapse, isolate } = useViewActs()
  const store = useExplorerStore()
  const { slice, filtered, visible } = exploration
  const { shown, all } = countNeighbours(slice, filtered, visible, id)
  const isolated = question.scope.isolated === id
  const group = groupStateOf(exploration, question, id)
  function openCard(): void {
    store.setState({ drawer: 'card', cardFocus: id })
    ask({ selection: id })
  }
  return (
    <>
      <Menu.Item leftSection={<IconId size={18} />} rightSection={<kbd>{t('acts.enter')}</kbd>} onClick={openCard}>
        {t('acts.openCard')}
      </Menu.Item>
      {group?.closed === true ? null : (
        <Menu.Item
          leftSection={<IconArrowsMaximize size={18} />}
          rightSection={<kbd>E</kbd>}
          disabled={shown === all}
          onClick={() => expand(id)}
        >
          {shown === all ? t('acts.allShown', { all }) : t('acts.expand', { shown, all })}
        </Menu.Item>
      )}
      {group === null ? null : <GroupItems id={id} group={group} />}
      {group?.canClose === true ? null : (
        <Menu.Item
          leftSection={<IconArrowsMinimize size={18} />}
          rightSection={<kbd>C</kbd>}
          onClick={() => collapse(id)}
        >
          {t('acts.collapse')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconFocusCentered size={18} />}
        rightSection={<kbd>I</kbd>}
        onClick={() => isolate(isolated ? null : id)}
      >
        {t(isolated ? 'acts.endIsolation' : 'acts.isolateThis')}
      </Menu.Item>
    </>
  )
}

function PlaceItems({ id }: ItemsProps) {
  const { t } = useTranslation('tools')
  const { question } = useExplorer()
  const { pin, unpin, hide } = useViewActs()
  const canMove = useExplorerState(({ arranger }) => arranger !== null)
  const pinned = question.pinned.includes(id)
  return (
    <>
      {canMove ? (
        <Menu.Item
          leftSection={pinned ? <IconPinnedOff size={18} /> : <IconPin size={18} />}
          rightSection={<kbd>F</kbd>}
          onClick={() => (pinned ? unpin(id) : pin(id))}
        >
          {t(pinned ? 'acts.unpin' : 'acts.pin')}
        </Menu.Item>
      ) : null}
      <Menu.Item leftSection={<IconEyeOff size={18} />} rightSection={<kbd>H</kbd>} onClick={() => hide(id)}>
        {t('acts.hide')}
      </Menu.Item>
    </>
  )
}
