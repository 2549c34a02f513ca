import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'

interface ZoomControlsProps {
  /** What moves what is seen. */
  readonly plane: { readonly zoomIn: () => void; readonly zoomOut: () => void; readonly fit: () => void }
  readonly words: { readonly zoomIn: string; readonly zoomOut: string; readonly fit: string }
}

/** Nearer, farther, all of it: over the corner of a picture. */
export function ZoomControls({ plane, words }: ZoomControlsProps) {
  return (
    <div className="zoom-controls">
      <button type="button" aria-label={words.zoomOut} title={words.zoomOut} onClick={plane.zoomOut}>
        <IconMinus size={20} aria-hidden="true" />
      </button>
      <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={plane.zoomIn}>
        <IconPlus size={20} aria-hidden="true" />
      </button>
      <button type="button" aria-label={words.fit} title={words.fit} onClick={plane.fit}>
        <IconMaximize size={20} aria-hidden="true" />
      </button>
    </div>
  )
}
