import { ActionIcon, NativeSelect } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CERTAINTIES } from '#graph-schema/model/evidence.ts'
import { otherEndsOf, RELATIONS, relationOf } from '#graph-schema/model/registration.ts'
import { mayBeInvited } from '../state/issues.ts'
import { useIssue, useRegistration } from '../state/use-registration.ts'
import { useSourceTitle } from '../state/use-source-title.ts'
import type { TieEntry } from '../state/values.ts'
import { addRow } from './add-row.ts'
import { DateField } from './date-field.tsx'
import { IssueText } from './issue-text.tsx'
import { useFormOptions } from './options-context.ts'

/** How it enters the network: one row a tie, with its date, how certain it is, and where that is known from. */
export function TiesSection() {
  const { t } = useTranslation('registration')
  const ties = useRegistration(({ values }) => values.ties)
  const addTie = useRegistration((state) => state.addTie)
  return (
    <fieldset className="form-section">
      <legend>{t('section.ties')}</legend>
      {ties.map((tie, place) => (
        <TieRow key={tie.key} tie={tie} number={place + 1} />
      ))}
      <button type="button" className="form-add" onClick={(event) => addRow(event.currentTarget, addTie)}>
        <IconPlus size={18} aria-hidden="true" />
        {t(ties.length === 0 ? 'tie.addFirst' : 'tie.add')}
      </button>
    </fieldset>
  )
}

interface TieRowProps {
  readonly tie: TieEntry
  readonly number: number
}

function TieRow({ tie, number }: TieRowProps) {
  const { t } = useTranslation('registration')
  const setTie = useRegistration((state) => state.setTie)
  const removeTie = useRegistration((state) => state.removeTie)
  return (
    <fieldset className="row-set">
      <legend className="visually-hidden">{t('tie.number', { number })}</legend>
      <div className="tie-row">
        <div className="tie-sentence">
          <NativeSelect
            size="lg"
            aria-label={t('tie.relation')}
            value={tie.relation}
            data={RELATIONS.map(({ key }) => ({ value: key, label: t(`relation.${key}`) }))}
            onChange={({ currentTarget: { value } }) => {
              const relation = RELATIONS.find(({ key }) => key === value)?.key ?? tie.relation
              setTie(tie.key, { relation, ...(fitsOther(tie.otherId, relation) ? {} : { otherId: '', otherName: '' }) })
            }}
          />
          <OtherEnd tie={tie} />
          <ActionIcon
            size="lg"
            aria-label={t('tie.remove', { number })}
            title={t('tie.remove', { number })}
            onClick={() => removeTie(tie.key)}
          >
            <IconTrash size={20} aria-hidden="true" />
          </ActionIcon>
        </div>
        <TieEvidence tie={tie} />
        {mayBeInvited(tie) ? <Inviter tie={tie} /> : null}
      </div>
    </fieldset>
  )
}

function fitsOther(id: string, relation: TieEntry['relation']): boolean {
  const type = id.slice(0, id.indexOf(':')).toUpperCase().replaceAll('-', '_')
  return otherEndsOf(relationOf(relation)).includes(type)
}

function OtherEnd({ tie }: { readonly tie: TieEntry }) {
  const { t } = useTranslation('registration')
  const { renderPicker } = useFormOptions()
  const setTie = useRegistration((state) => state.setTie)
  const touch = useRegistration((state) => state.touch)
  const path = `ties.${tie.key}.other` as const
  const issue = useIssue(path)
  return renderPicker({
    inputId: `campo-${path}`,
    label: t('tie.other'),
    name: tie.otherName,
    error: issue === null ? null : <IssueText issue={issue} onTake={() => {}} />,
    types: otherEndsOf(relationOf(tie.relation)),
    onChoose: (choice) => setTie(tie.key, { otherId: choice?.id ?? '', otherName: choice?.name ?? '' }),
    onWrite: (otherName) => setTie(tie.key, { otherId: '', otherName }),
    onLeave: () => touch(path),
  })
}

function TieEvidence({ tie }: { readonly tie: TieEntry }) {
  const { t } = useTranslation('registration')
  const { options } = useFormOptions()
  const setTie = useRegistration((state) => state.setTie)
  const ownSource = useSourceTitle()
  return (
    <div className="form-three">
      <DateField
        path={`ties.${tie.key}.start`}
        label={t('tie.start')}
        hint={t('tie.startHint')}
        text={tie.start}
        onWrite={(start) => setTie(tie.key, { start, startProposed: false })}
      />
      <NativeSelect
        size="lg"
        label={t('tie.certainty')}
        value={tie.certainty}
        data={CERTAINTIES.map((value) => ({ value, label: t(`certainty.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setTie(tie.key, { certainty: value === 'INFERRED' ? 'INFERRED' : 'STATED' })
        }
      />
      <NativeSelect
        size="lg"
        label={t('tie.source')}
        value={tie.sourceId}
        data={[
          { value: '', label: ownSource },
          ...options.sources.nodes.map(({ id, label }) => ({ value: id, label })),
        ]}
        onChange={({ currentTarget: { value } }) => setTie(tie.key, { sourceId: value })}
      />
    </div>
  )
}

/** Who invited, where the source says so: folded away, since most sources do not. */
function Inviter({ tie }: { readonly tie: TieEntry }) {
  const { t } = useTranslation('registration')
  const { renderPicker } = useFormOptions()
  const setTie = useRegistration((state) => state.setTie)
  const touch = useRegistration((state) => state.touch)
  const path = `ties.${tie.key}.inviter` as const
  const issue = useIssue(path)
  const [open] = useState(tie.inviterName !== '')
  return (
    <details className="tie-inviter" open={open}>
      <summary>{t('tie.inviterFold')}</summary>
      {renderPicker({
        inputId: `campo-${path}`,
        label: t('tie.inviter'),
        name: tie.inviterName,
        error: issue === null ? null : <IssueText issue={issue} onTake={() => {}} />,
        types: ['ACTOR'],
        onChoose: (choice) => setTie(tie.key, { inviterId: choice?.id ?? '', inviterName: choice?.name ?? '' }),
        onWrite: (inviterName) => setTie(tie.key, { inviterId: '', inviterName }),
        onLeave: () => touch(path),
      })}
    </details>
  )
}
