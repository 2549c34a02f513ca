import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTOR_KINDS } from '#graph-schema/model/actor.ts'
import { SubmitAdhesionDocument } from '../../../generated/graphql.ts'
import { useAct } from '../../../lib/use-act.ts'
import { JoinTextField } from './join-text-field.tsx'
import { EMPTY_REQUEST, findJoinIssues, type JoinText, type JoinValues } from './join-values.ts'

interface Named {
  readonly id: string
  readonly label: string
}

export interface JoinFormProps {
  readonly municipalities: readonly Named[]
  readonly areas: readonly Named[]
  readonly onSent: (name: string) => void
}

export function JoinForm({ municipalities, areas, onSent }: JoinFormProps) {
  const { t } = useTranslation('joining')
  const act = useAct()
  const [values, setValues] = useState<JoinValues>(EMPTY_REQUEST)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const requestId = useRef(crypto.randomUUID())
  const set = (part: Partial<JoinValues>) => {
    requestId.current = crypto.randomUUID()
    setValues((held) => ({ ...held, ...part }))
  }

  async function send(): Promise<void> {
    setTried(true)
    const [wrong] = findJoinIssues(values)
    if (wrong !== undefined || !values.informed) {
      document.getElementById(`adesione-${wrong ?? 'informed'}`)?.focus()
      return
    }
    const kind = ACTOR_KINDS.find((one) => one === values.kind) ?? null
    const seat = values.seat === '' ? null : values.seat
    const request = { ...values, requestId: requestId.current, kind, seat, areas: [...values.areas] }
    const done = await act.run(SubmitAdhesionDocument, { request }, ({ submitAdhesion }) => submitAdhesion)
    if (done !== null) onSent(values.name.trim())
  }

  const text = (field: JoinText, more: { optional?: boolean; type?: 'email' | 'tel' | 'url' } = {}) => (
    <JoinTextField
      field={field}
      values={values}
      said={tried || touched.has(field)}
      optional={more.optional === true}
      type={more.type ?? 'text'}
      onChange={(value) => set({ [field]: value })}
      onLeave={() => setTouched(new Set(touched).add(field))}
    />
  )
  return (
    <form
      className="join-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!act.isRunning) void send()
      }}
    >
      <BodyFields values={values} set={set} text={text} municipalities={municipalities} areas={areas} />
      <PersonFields values={values} set={set} text={text} />
      <Checkbox
        id="adesione-informed"
        label={t('informed')}
        checked={values.informed}
        error={tried && !values.informed ? t('informedNeeded') : undefined}
        onChange={({ currentTarget: { checked } }) => set({ informed: checked })}
      />
      {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
      <Button type="submit" size="lg" loading={act.isRunning}>
        {t('send')}
      </Button>
    </form>
  )
}

interface FieldsProps {
  readonly values: JoinValues
  readonly set: (part: Partial<JoinValues>) => void
  /** One text of the form. */
  readonly text: (field: JoinText, more?: { optional?: boolean; type?: 'email' | 'tel' | 'url' }) => ReactNode
}

type BodyFieldsProps = FieldsProps & Pick<JoinFormProps, 'municipalities' | 'areas'>

function BodyFields({ values, set, text, municipalities, areas }: BodyFieldsProps) {
  const { t } = useTranslation(['joining', 'words'])
  return (
    <fieldset>
      <legend>{t('joining:section.body')}</legend>
      {text('name')}
      <div className="case-pair">
        {text('taxCode', { optional: true })}
        <NativeSelect
          size="lg"
          label={t('joining:field.kind')}
          value={values.kind}
          data={[
            { value: '', label: t('joining:choose') },
            ...ACTOR_KINDS.map((value) => ({ value, label: t(`words:actorKind.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => set({ kind: value })}
        />
        <NativeSelect
          size="lg"
          label={t('joining:field.seat')}
          value={values.seat}
          data={[
            { value: '', label: t('joining:elsewhere') },
            ...municipalities.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={({ currentTarget: { value } }) => set({ seat: value })}
        />
        {text('website', { optional: true, type: 'url' })}
      </div>
      <AreaChoice areas={areas} chosen={values.areas} onChange={(chosen) => set({ areas: chosen })} />
    </fieldset>
  )
}

function PersonFields({ values, set, text }: FieldsProps) {
  const { t } = useTranslation('joining')
  return (
    <fieldset>
      <legend>{t('section.person')}</legend>
      <div className="case-pair">
        {text('contactName')}
        {text('contactFunction', { optional: true })}
        {text('contactEmail', { type: 'email' })}
        {text('contactPhone', { optional: true, type: 'tel' })}
      </div>
      <Textarea
        size="md"
        label={t('field.message')}
        minRows={4}
        autosize
        maxLength={4_000}
        value={values.message}
        onChange={({ currentTarget: { value } }) => set({ message: value })}
      />
    </fieldset>
  )
}

interface AreaChoiceProps {
  readonly areas: readonly Named[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

function AreaChoice({ areas, chosen, onChange }: AreaChoiceProps) {
  const { t } = useTranslation('joining')
  return (
    <fieldset className="join-areas">
      <legend>{t('field.areas')}</legend>
      {areas.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          checked={chosen.includes(id)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ))}
    </fieldset>
  )
}
