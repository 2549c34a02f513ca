import type { ReactNode } from 'react'

/** A box in which one looks an entity up. `chosen` is its id; `name` what to show of it. */
export type RenderPicker = (props: {
  readonly label: string
  readonly chosen: string | null
  readonly name: string | null
  readonly onChoose: (id: string | null) => void
}) => ReactNode
