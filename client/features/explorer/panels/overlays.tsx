import { Suspense } from 'react'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { useExplorerState } from '../state/explorer-store.ts'

// Fetched when they are first asked for.
const ActionsMenu = lazyWithWords(async () => (await import('./actions-menu.tsx')).ActionsMenu)
const KeysDialog = lazyWithWords(async () => (await import('./keys-dialog.tsx')).KeysDialog)

/** What opens over the picture when it is asked for: the actions on an element, the table of keys. */
export function Overlays() {
  const menuOpen = useExplorerState(({ menu }) => menu !== null)
  const keysOpen = useExplorerState((state) => state.keysOpen)
  return (
    <Suspense>
      {menuOpen ? <ActionsMenu /> : null}
      {keysOpen ? <KeysDialog /> : null}
    </Suspense>
  )
}
