import type { ArrowFamily } from '#graph-schema/model/tie.ts'
import type { LineStyle } from '../model/date-group.ts'

interface TieSampleProps {
  /** How the line is drawn; solid when only the arrow matters. */
  readonly line?: LineStyle
  /** What stands at its end; nothing when only the line matters. */
  readonly family?: ArrowFamily
  readonly className?: string
}

/** A piece of a line as on the canvas, 28 × 12: the legend of lines and arrows, and the mark of a tie in lists. */
export function TieSample({ line = 'SOLID', family = 'COLLABORATES', className }: TieSampleProps) {
  return (
    <svg className={className} width={28} height={12} viewBox="0 0 28 12" aria-hidden="true" focusable="false">
      <path d={`M1 6H${family === 'COLLABORATES' ? 27 : 19}`} stroke="var(--tie-on)" fill="none" {...DASHES[line]} />
      <ArrowHead family={family} />
    </svg>
  )
}

const DASHES: Readonly<Record<LineStyle, Record<string, string | number>>> = {
  SOLID: { strokeWidth: 2 },
  DASHED: { strokeWidth: 2, strokeDasharray: '7 4' },
  DOTTED: { strokeWidth: 2.4, strokeDasharray: '0.1 5', strokeLinecap: 'round' },
}

function ArrowHead({ family }: { readonly family: ArrowFamily }) {
  switch (family) {
    case 'BELONGS':
      return <path d="M27 6L18 1.5V10.5z" fill="var(--tie-on)" />
    case 'PROMOTES':
      return <circle cx="22.5" cy="6" r="3.6" fill="var(--canvas)" stroke="var(--tie-on)" strokeWidth="1.8" />
    case 'PART':
      return <path d="M27 6L21.5 1.5L16 6L21.5 10.5z" fill="var(--tie-on)" />
    case 'COLLABORATES':
      return null
  }
}
