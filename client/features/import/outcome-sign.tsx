import {
  IconAlertTriangle,
  IconEqual,
  IconPencil,
  IconPlayerSkipForward,
  IconPlus,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ImportOutcome } from '#graph-schema/model/import-plan.ts'

const SIGNS: Readonly<Record<ImportOutcome, TablerIcon>> = {
  CREATE: IconPlus,
  UPDATE: IconPencil,
  UNCHANGED: IconEqual,
  POSSIBLE_DUPLICATE: IconUsers,
  REFUSED: IconAlertTriangle,
  SKIPPED: IconPlayerSkipForward,
}

/** The sign of an outcome; words beside it say the same. */
export function OutcomeSign({ outcome }: { readonly outcome: ImportOutcome }) {
  const Sign = SIGNS[outcome]
  return <Sign size={16} className="outcome-sign" data-outcome={outcome} aria-hidden="true" />
}
