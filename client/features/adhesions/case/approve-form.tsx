import { useQuery } from '@apollo/client/react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import {
  ApproveAdhesionDocument,
  type ApproveAdhesionInput,
  CaseDuplicatesDocument,
  type CasePartsFragment,
} from '../../../generated/graphql.ts'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { readToday } from '../../../lib/today.ts'
import { useAct } from '../../../lib/use-act.ts'
import { WhichActor } from './which-actor.tsx'

export interface ApproveFormProps {
  readonly found: CasePartsFragment
  readonly pacts: readonly { readonly id: string; readonly label: string }[]
}

/** Stands for a new actor, where the id of one on record would. */
const NEW_ACTOR = ''

interface Decision {
  readonly state: string
  /** EDTF; null while what is written cannot be read. */
  readonly on: string | null
  readonly proof: string
  readonly pact: string
  /** Null until somebody chooses: the likeliest one on record is proposed. */
  readonly existing: string | null
  readonly kind: string
  readonly requestId: string
}

/** The decision to take a body in: from when, by which document, and whether it is on record already. */
export function ApproveForm({ found, pacts }: ApproveFormProps) {
  const { t } = useTranslation('inbox')
  const { candidates, values, change, tried, existing, lacksKind, act, submit } = useDecision({ found, pacts })
  return (
    <details className="case-act" open>
      <summary>{t('approve.title')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <WhichActor
          name={found.name}
          candidates={candidates}
          chosen={existing}
          onChoose={(id) => change({ existing: id })}
        />
        {existing !== NEW_ACTOR || found.kind !== null ? null : (
          <KindSelect value={values.kind} missing={tried && lacksKind} onChange={(value) => change({ kind: value })} />
        )}
        <div className="case-pair">
          <NativeSelect
            size="lg"
            label={t('approve.state')}
            value={values.state}
            data={(['DECIDED', 'SIGNED'] as const).map((value) => ({ value, label: t(`approve.${value}`) }))}
            onChange={({ currentTarget: { value } }) => change({ state: value })}
          />
          <HumanDateInput label={t('approve.on')} value={values.on} onChange={(on) => change({ on })} needed />
        </div>
        <TextInput
          size="lg"
          label={t('proof')}
          description={t('approve.proofHint')}
          value={values.proof}
          autoComplete="off"
          error={tried && values.proof.trim() === '' ? t('approve.proofNeeded') : undefined}
          onChange={({ currentTarget: { value } }) => change({ proof: value })}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
        />
        {pacts.length < 2 ? null : (
          <NativeSelect
            size="lg"
            label={t('approve.pact')}
            value={values.pact}
            data={pacts.map(({ id, label }) => ({ value: id, label }))}
            onChange={({ currentTarget: { value } }) => change({ pact: value })}
          />
        )}
        {found.contactName === null ? null : <p className="inbox-facts">{t('approve.contact')}</p>}
        {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
        <Button type="submit" loading={act.isRunning}>
          {t('approve.submit')}
        </Button>
      </form>
    </details>
  )
}

/** What is decided of a request, and sending it. */
function useDecision({ found, pacts }: ApproveFormProps) {
  const act = useAct()
  const look = useQuery(CaseDuplicatesDocument, { variables: { taxCode: found.taxCode, name: found.name } })
  const candidates = look.data?.possibleDuplicates.candidates ?? []
  const [values, setValues] = useState<Decision>(() => ({
    state: 'DECIDED',
    on: readToday(),
    proof: '',
    pact: pacts[0]?.id ?? '',
    existing: null,
    kind: found.kind ?? '',
    requestId: crypto.randomUUID(),
  }))
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Decision>) =>
    setValues((held) => ({ ...held, ...part, requestId: crypto.randomUUID() }))
  const existing = values.existing ?? candidates[0]?.id ?? NEW_ACTOR
  const kind = ACTOR_KINDS.find((one) => one === values.kind) ?? null
  const lacksKind = existing === NEW_ACTOR && kind === null

  function submit(): void {
    setTried(true)
    if (values.on === null || values.on === '' || values.proof.trim() === '' || lacksKind) return
    const approval: ApproveAdhesionInput = {
      requestId: values.requestId,
      id: found.id,
      version: found.version,
      state: values.state === 'SIGNED' ? 'SIGNED' : 'DECIDED',
      on: values.on,
      proof: values.proof.trim(),
      pact: values.pact,
      contactBasis: found.contactName === null ? null : 'AGREEMENT',
      ...(existing === NEW_ACTOR
        ? {
            actor: { name: found.name, kind, taxCode: found.taxCode, website: found.website },
            seat: found.seatId,
            areas: found.areaIds,
            notTheSameAs: candidates.map(({ id }) => id),
          }
        : { existing }),
    }
    void act.run(ApproveAdhesionDocument, { approval }, ({ approveAdhesion }) => approveAdhesion)
  }

  return { candidates, values, change, tried, existing, lacksKind, act, submit }
}

interface KindSelectProps {
  readonly value: string
  readonly missing: boolean
  readonly onChange: (value: string) => void
}

function KindSelect({ value, missing, onChange }: KindSelectProps) {
  const { t } = useTranslation(['inbox', 'words'])
  return (
    <NativeSelect
      size="lg"
      label={t('inbox:fact.kind')}
      value={value}
      error={missing ? t('inbox:approve.kindNeeded') : undefined}
      data={[
        { value: '', label: t('inbox:approve.choose') },
        ...ACTOR_KINDS.map((kind) => ({ value: kind, label: t(`words:actorKind.${kind}`) })),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
