import { type ReactNode, useId } from 'react'
import './section.css'
import { useAnchor } from './use-anchor.ts'

export interface SectionProps {
  readonly title: string
  /** Shown at the right of the title; absent where counting says nothing. */
  readonly count?: number
  /** Anchor of the section in the address. */
  readonly anchor?: string
  readonly children: ReactNode
}

/** A titled part of a page, divided from the one above by a line. */
export function Section({ title, count, anchor, children }: SectionProps) {
  const titleId = useId()
  const place = useAnchor(anchor)
  return (
    <section className="section" id={anchor} ref={place} aria-labelledby={titleId}>
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
        {count === undefined ? null : <span className="section-count">{count}</span>}
      </div>
      {children}
    </section>
  )
}
