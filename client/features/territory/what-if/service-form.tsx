import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RenderEntityPicker } from '../../../lib/render-picker.ts'
import type { Supposition } from '../more/more-question.ts'
import { ActorBox, type ChosenActor } from './actor-box.tsx'
import type { Choices } from './tell-what-if.ts'

export interface ServiceFormProps {
  readonly choices: Choices
  readonly renderPicker: RenderEntityPicker
  readonly onSuppose: (supposed: Supposition) => void
}

/** An actor that would meet a need in a micro-area. What is missing is told under its field. */
export function ServiceForm({ choices, renderPicker, onSuppose }: ServiceFormProps) {
  const { t } = useTranslation('structure')
  const titleId = useId()
  const [actor, setActor] = useState<ChosenActor | null>(null)
  const [need, setNeed] = useState('')
  const [area, setArea] = useState('')
  const [tried, setTried] = useState(false)
  const suppose = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (actor !== null && need !== '' && area !== '') onSuppose({ kind: 'service', actor: actor.id, need, area })
  }
  const blank = { value: '', label: t('whatIf.choose') }
  return (
    <form className="what-if-form" noValidate onSubmit={suppose} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('whatIf.service')}</h3>
      <ActorBox
        label={t('whatIf.actor')}
        chosen={actor}
        error={tried && actor === null ? t('whatIf.needsActor') : null}
        onChoose={setActor}
        renderPicker={renderPicker}
      />
      <NativeSelect
        size="lg"
        label={t('whatIf.meets')}
        value={need}
        error={tried && need === '' ? t('whatIf.needsNeed') : null}
        data={[blank, ...choices.needs.map(({ id, label }) => ({ value: id, label }))]}
        onChange={({ currentTarget }) => setNeed(currentTarget.value)}
      />
      <NativeSelect
        size="lg"
        label={t('whatIf.area')}
        value={area}
        error={tried && area === '' ? t('whatIf.needsArea') : null}
        data={[blank, ...choices.offered.map(({ id, label }) => ({ value: id, label }))]}
        onChange={({ currentTarget }) => setArea(currentTarget.value)}
      />
      <Button type="submit">{t('whatIf.try')}</Button>
    </form>
  )
}
