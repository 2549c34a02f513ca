import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { CopyIcon } from './copy-icon.tsx'
import './shown-once.css'

export interface ShownOnceProps {
  /** What it is, and that it will not be seen again. */
  readonly title: string
  readonly secret: string
  readonly copy: string
  readonly copied: string
  readonly done: string
  readonly onDone: () => void
}

/** A secret that is shown this once: a token, a link. It takes the focus, so that it is read and not passed over. */
export function ShownOnce({ title, secret, copy, copied, done, onDone }: ShownOnceProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="shown-once" ref={box} tabIndex={-1} role="status">
      <p>{title}</p>
      <div className="shown-once-secret">
        <code>{secret}</code>
        <CopyIcon text={secret} label={copy} done={copied} />
      </div>
      <Button variant="default" onClick={onDone}>
        {done}
      </Button>
    </div>
  )
}
