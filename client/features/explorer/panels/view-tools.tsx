import { IconArrowBackUp, IconArrowForwardUp, IconKeyboard, IconRefresh, IconWand } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerState, useExplorerStore } from '../state/explorer-store.ts'
import { useViewActs } from '../state/use-view-acts.ts'
import './view-tools.css'

/** What can be done to the picture as a whole: undo, tidy, the table of keys. */
export function ViewTools() {
  const { t } = useTranslation('tools')
  const { past, future } = useExplorerState(({ history }) => history)
  const hasPicture = useExplorerState(({ drawn }) => drawn !== null)
  const canMove = useExplorerState(({ arranger }) => arranger !== null)
  const store = useExplorerStore()
  const { undo, redo, tidy, restart } = useViewActs()
  return (
    <div className="canvas-tools view-tools">
      <Tool words={t('acts.undo')} keys="Control+Z" disabled={past.length === 0} onPress={undo}>
        <IconArrowBackUp size={18} aria-hidden="true" />
      </Tool>
      <Tool words={t('acts.redo')} keys="Control+Shift+Z" disabled={future.length === 0} onPress={redo}>
        <IconArrowForwardUp size={18} aria-hidden="true" />
      </Tool>
      {canMove ? (
        <>
          <Tool words={t('acts.tidy')} disabled={!hasPicture} onPress={() => void tidy()}>
            <IconWand size={18} aria-hidden="true" />
          </Tool>
          <Tool words={t('acts.restart')} disabled={!hasPicture} onPress={restart}>
            <IconRefresh size={18} aria-hidden="true" />
          </Tool>
        </>
      ) : null}
      <Tool words={t('acts.keys')} onPress={() => store.setState({ keysOpen: true })}>
        <IconKeyboard size={18} aria-hidden="true" />
      </Tool>
    </div>
  )
}

interface ToolProps {
  readonly words: string
  /** As `aria-keyshortcuts` wants it. */
  readonly keys?: string
  readonly disabled?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Tool({ words, keys, disabled = false, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={words}
      aria-keyshortcuts={keys}
      title={words}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
