import { useQuery } from '@apollo/client/react'
import { Modal } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActOptionsDocument, type ActOptionsQuery } from '../../generated/graphql.ts'
import { describeError } from '../../lib/display-error.ts'
import { readToday } from '../../lib/today.ts'
import { Coming } from '../../ui/coming.tsx'
import { DiscardQuestion } from '../../ui/discard-question.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { useGuardedClose } from '../../ui/use-guarded-close.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { ActForm } from './form/act-form.tsx'
import { OptionsContext } from './form/options-context.ts'
import type { StartValues } from './form/values.ts'
import type { Contact, Fact, Subject, SubjectAnswer } from './plans/given.ts'
import { type ActName, PLANS } from './plans/plans.ts'
import { subjectDocumentOf } from './subject-document.ts'

/** An act that somebody has asked for, and what it is about. */
export interface AskedAct {
  readonly name: ActName
  /** Id of what it is about; null for an act that makes something new. */
  readonly subjectId: string | null
  readonly fact?: Fact
  readonly contact?: Contact
  /** What the page knows already of what the form asks. */
  readonly start?: StartValues
}

export interface ActDialogProps {
  readonly asked: AskedAct
  readonly onClose: () => void
}

/** One act: what it means in one line, then its form. What it is about is read afresh, so that nobody is overwritten. */
export function ActDialog({ asked, onClose }: ActDialogProps) {
  const { t } = useTranslation('editing')
  const { name, subjectId } = asked
  const guarded = useGuardedClose(onClose)
  useReturnFocus()
  const options = useQuery(ActOptionsDocument, { variables: { today: readToday() } })
  const subject = useQuery(subjectDocumentOf(subjectId), {
    variables: { id: subjectId ?? '' },
    fetchPolicy: 'network-only',
    skip: subjectId === null,
  })
  const failed = [options, subject].find(({ data, error }) => data === undefined && error !== undefined)
  const isThere = options.data !== undefined && (subjectId === null || subject.data !== undefined)
  return (
    <Modal.Root
      opened
      onClose={guarded.close}
      closeOnClickOutside={!guarded.isWritten}
      size={640}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="none" className="act-header">
          <Modal.Title className="act-title">{t(`act.${name}.title`)}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </Modal.Header>
        <Modal.Body className="act-dialog" onInput={guarded.noteWriting}>
          {guarded.isAsking ? <DiscardQuestion onDiscard={onClose} onStay={guarded.close} /> : null}
          <p className="act-hint">{t(`act.${name}.hint`)}</p>
          {failed === undefined ? null : (
            <FailureMessage failure={describeError(failed.error)} onRetry={() => void failed.refetch()} />
          )}
          {isThere || failed !== undefined ? null : <Coming />}
          {isThere && options.data !== undefined ? (
            <PlannedForm
              asked={asked}
              options={options.data}
              answer={subject.data ?? null}
              onClose={onClose}
              onReread={async () => (await subject.refetch()).data ?? null}
            />
          ) : null}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

interface PlannedFormProps extends ActDialogProps {
  readonly options: ActOptionsQuery
  readonly answer: SubjectAnswer | null
  readonly onReread: () => Promise<SubjectAnswer | null>
}

function PlannedForm({ asked, options, answer, onClose, onReread }: PlannedFormProps) {
  const { t, i18n } = useTranslation(['editing', 'acts', 'words', 'registration'])
  const { name } = asked
  const navigate = useNavigate()
  // What the form began with stays while the page behind it is asked again; reading afresh begins anew.
  const [round, setRound] = useState({ number: 0, answer })
  const subject = subjectIn(round.answer)
  if (round.answer !== null && subject === null) return <p role="alert">{t('editing:refused.gone')}</p>
  const facts = round.answer?.facts ?? []
  const fact = facts.find(({ id }) => id === asked.fact?.id) ?? asked.fact ?? null
  const plan = PLANS[name]({
    t,
    i18n,
    options,
    subject,
    facts,
    fact,
    contact: asked.contact ?? null,
    start: asked.start ?? {},
  })
  return (
    <OptionsContext value={options}>
      <ActForm
        key={round.number}
        plan={plan}
        submit={t(`editing:act.${name}.submit`)}
        onDone={(subjectId) => {
          onClose()
          const path = plan.goTo?.(subjectId)
          if (path !== undefined && path !== null) void navigate({ to: path })
        }}
        onReread={() =>
          void onReread().then((read) => setRound(({ number }) => ({ number: number + 1, answer: read })))
        }
      />
    </OptionsContext>
  )
}

function subjectIn(answer: SubjectAnswer | null): Subject | null {
  const node = answer?.node ?? null
  return node !== null && isSubject(node) ? node : null
}

function isSubject(node: NonNullable<SubjectAnswer['node']>): node is Subject {
  return 'version' in node
}
