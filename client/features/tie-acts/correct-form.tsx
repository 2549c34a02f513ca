import { Button, NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { useTranslation } from 'react-i18next'
import { CERTAINTIES } from '#graph-schema/model/evidence.ts'
import { INVITED_KINDS, TIES } from '#graph-schema/model/tie.ts'
import { HumanDateInput } from '../../lib/human-date-input.tsx'
import type { RenderEntityPicker } from '../../lib/render-picker.ts'
import type { TieFormProps } from './tie-form.ts'
import { type Correction, NOBODY, useCorrection } from './use-correction.ts'

export interface CorrectFormProps extends TieFormProps {
  readonly renderPicker: RenderEntityPicker
}

/** A mistake put right: dates, certainty, role – as if it had always been so. What never held is taken away. */
export function CorrectForm({ tie, onDone, renderPicker }: CorrectFormProps) {
  const { t } = useTranslation(['acts', 'words'])
  const { values, set, act, submit, remove } = useCorrection({ tie, onDone })
  const { roles } = TIES[tie.kind]
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="tie-dialog-pair">
        <HumanDateInput
          label={t('acts:tie.correct.start')}
          value={values.start}
          onChange={(start) => set({ start })}
          autoFocus
        />
        <HumanDateInput
          label={t('acts:tie.correct.end')}
          value={values.end}
          onChange={(end) => set({ end })}
          noneWords={t('acts:tie.correct.noEnd')}
        />
      </div>
      {roles.length < 2 ? null : (
        <NativeSelect
          size="lg"
          label={t('acts:tie.correct.role')}
          value={values.role ?? ''}
          data={roles.map((value) => ({ value, label: t(`acts:role.${value}`) }))}
          onChange={({ currentTarget: { value } }) => set({ role: roles.find((one) => one === value) ?? values.role })}
        />
      )}
      {INVITED_KINDS.includes(tie.kind) ? <InviterField {...{ values, set, renderPicker }} /> : null}
      <NativeSelect
        size="lg"
        label={t('acts:tie.correct.certainty')}
        value={values.certainty}
        data={CERTAINTIES.map((value) => ({ value, label: t(`words:certainty.${value}`) }))}
        onChange={({ currentTarget: { value } }) => set({ certainty: value === 'INFERRED' ? 'INFERRED' : 'STATED' })}
      />
      <TextInput
        size="lg"
        label={t('acts:tie.correct.reason')}
        value={values.reason}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => set({ reason: value })}
      />
      {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
      <div className="tie-dialog-ends">
        <Button type="submit" loading={act.isRunning}>
          {t('acts:tie.correct.submit')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          disabled={act.isRunning || values.reason.trim() === ''}
          title={t('acts:tie.correct.removeHint')}
          onClick={remove}
        >
          {t('acts:tie.correct.remove')}
        </Button>
      </div>
    </form>
  )
}

type InviterFieldProps = Pick<Correction, 'values' | 'set'> & Pick<CorrectFormProps, 'renderPicker'>

/** Who invited, found by name; an emptied box says that nobody is known. */
function InviterField({ values: { inviter }, set, renderPicker }: InviterFieldProps) {
  const { t } = useTranslation('acts')
  const inputId = 'campo-invito'
  const isUnknown = inviter.id === '' && inviter.name.trim() !== ''
  return (
    <div className="tie-dialog-inviter">
      <label htmlFor={inputId}>{t('tie.correct.inviter')}</label>
      {renderPicker({
        inputId,
        label: t('tie.correct.inviter'),
        name: inviter.name,
        error: isUnknown ? t('tie.correct.inviterUnknown') : null,
        types: ['ACTOR'],
        onChoose: (choice) => set({ inviter: choice ?? NOBODY }),
        onWrite: (name) => set({ inviter: { id: '', name } }),
        onLeave: () => {},
      })}
    </div>
  )
}
