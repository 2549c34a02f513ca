import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import type { RenderEntityPicker } from '../../../lib/render-picker.ts'
import type { Supposition } from '../more/more-question.ts'
import { ActorBox, type ChosenActor } from './actor-box.tsx'
import { listServices, type RecordedService } from './supposed-services.ts'
import { type Choices, tellNeeds } from './tell-what-if.ts'

export interface ServiceFormProps {
  readonly choices: Choices
  /** Of which services are offered. */
  readonly sets: ReadonlySet<FactSet>
  readonly renderPicker: RenderEntityPicker
  readonly onSuppose: (supposed: Supposition) => void
}

/** An actor that would offer a service in a micro-area, one on record or a new one. What is missing is told under its field. */
export function ServiceForm({ choices, sets, renderPicker, onSuppose }: ServiceFormProps) {
  const { t, i18n } = useTranslation('structure')
  const titleId = useId()
  const [actor, setActor] = useState<ChosenActor | null>(null)
  const [offer, setOffer] = useState('')
  const [area, setArea] = useState('')
  const [tried, setTried] = useState(false)
  const suppose = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (actor !== null && offer !== '' && area !== '') onSuppose({ kind: 'service', actor: actor.id, offer, area })
  }
  const services = useMemo(() => listServices(choices.needs, sets), [choices.needs, sets])
  const chosen = services.find(({ id }) => id === offer)
  // A service of the same title may be somebody else's.
  const nameService = ({ id, title, providers }: RecordedService) => {
    const [first] = providers
    return { value: id, label: first === undefined ? title : t('whatIf.offeredBy', { title, provider: first }) }
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
        label={t('whatIf.offer')}
        value={offer}
        error={tried && offer === '' ? t('whatIf.needsOffer') : null}
        data={[
          blank,
          ...(services.length === 0 ? [] : [{ group: t('whatIf.recorded'), items: services.map(nameService) }]),
          { group: t('whatIf.new'), items: choices.needs.map(({ id, label }) => ({ value: id, label })) },
        ]}
        onChange={({ currentTarget }) => setOffer(currentTarget.value)}
      />
      <p className="territory-note" aria-live="polite" hidden={chosen === undefined}>
        {chosen === undefined ? null : t('whatIf.meetsNeeds', { needs: tellNeeds(i18n, chosen) })}
      </p>
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
