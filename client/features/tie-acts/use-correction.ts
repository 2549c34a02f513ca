import { useState } from 'react'
import type { Certainty } from '#graph-schema/model/evidence.ts'
import { TIES, type TieRole } from '#graph-schema/model/tie.ts'
import { CorrectTieDocument, RemoveTieDocument } from '../../generated/graphql.ts'
import type { Stale } from '../../lib/conflicts.ts'
import { type Act, useAct } from '../../lib/use-act.ts'
import { askTieAgain } from './ask-tie-again.ts'
import { inviterOf, type TieFormProps } from './tie-form.ts'

interface CorrectionValues {
  /** EDTF; empty for none, null while what is written cannot be read. */
  readonly start: string | null
  readonly end: string | null
  readonly certainty: Certainty
  readonly role: TieRole | null
  /** Who invited: an id of nobody where what is written is no actor that was chosen. */
  readonly inviter: { readonly id: string; readonly name: string }
  readonly reason: string
}

/** Nobody is named as the one who invited. */
export const NOBODY: CorrectionValues['inviter'] = { id: '', name: '' }

export interface Correction {
  readonly values: CorrectionValues
  readonly set: (part: Partial<CorrectionValues>) => void
  readonly act: Act
  readonly submit: () => void
  /** Takes the tie away: it never held. */
  readonly remove: () => void
}

/** What is put right of a tie, and the two ways to do it. */
export function useCorrection({ tie, onDone }: TieFormProps): Correction {
  const act = useAct()
  const before = inviterOf(tie)
  const [startText = '', endText = ''] = tie.period.text.split('/')
  const [values, setValues] = useState<CorrectionValues>(() => ({
    start: startText,
    end: endText === '..' ? '' : endText,
    certainty: tie.certainty,
    role: tie.role,
    inviter: before,
    reason: '',
  }))
  const [requestId, setRequestId] = useState(() => crypto.randomUUID())
  const asked = { requestId, id: tie.id, version: tie.version }
  const why = values.reason.trim()

  async function finish(done: Promise<string | null>): Promise<void> {
    const recorded = await done
    setRequestId(crypto.randomUUID())
    if (recorded !== null) onDone()
  }

  function submit(): void {
    const { start, end, certainty, role, inviter } = values
    if (start === null || end === null || (inviter.id === '' && inviter.name.trim() !== '')) return
    const period = `${start}/${end === '' ? openEnd(start, startText, endText) : end}`
    const hasRoles = TIES[tie.kind].roles.length > 0
    const invited = inviter.id === before.id ? {} : { invitedBy: inviter.id === '' ? null : inviter.id }
    const said = { period, certainty, ...(hasRoles ? { role } : {}), ...(why === '' ? {} : { reason: why }) }
    const correction = { ...asked, ...said, ...invited }
    const again = (stale: Stale) => askTieAgain(tie, correction, stale)
    void finish(act.run(CorrectTieDocument, { correction }, ({ correctTie }) => correctTie, again))
  }

  function remove(): void {
    const removal = { ...asked, reason: why }
    void finish(act.run(RemoveTieDocument, { removal }, ({ removeTie }) => removeTie))
  }

  return { values, set: (part) => setValues((held) => ({ ...held, ...part })), act, submit, remove }
}

/** An end that nobody knows stays as it was written, unless the start is another: a known start is open at its end. */
function openEnd(start: string, startBefore: string, endBefore: string): string {
  if (start === '') return ''
  return start !== startBefore || endBefore === '..' ? '..' : ''
}
