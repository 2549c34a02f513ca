import { ActionIcon, Tooltip } from '@mantine/core'
import '@mantine/core/styles/Tooltip.layer.css'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'

export interface CopyIconProps {
  readonly text: string
  readonly label: string
  /** Said for two seconds after the text was copied. */
  readonly done: string
}

/** A button that copies a text. */
export function CopyIcon({ text, label, done }: CopyIconProps) {
  const { copied, copy } = useClipboard({ timeout: 2_000 })
  const said = copied ? done : label
  return (
    <Tooltip label={said}>
      <ActionIcon size="sm" aria-label={said} onClick={() => copy(text)}>
        {copied ? (
          <IconCheck size={18} color="var(--ok)" aria-hidden="true" />
        ) : (
          <IconCopy size={18} aria-hidden="true" />
        )}
      </ActionIcon>
    </Tooltip>
  )
}
