import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActorBox, type ChosenActor } from './actor-box.tsx'
import type { ServiceFormProps } from './service-form.tsx'

/** Two actors that would collaborate. What is missing is told under its field. */
export function TieForm({ renderPicker, onSuppose }: Pick<ServiceFormProps, 'renderPicker' | 'onSuppose'>) {
  const { t } = useTranslation('structure')
  const titleId = useId()
  const [a, setA] = useState<ChosenActor | null>(null)
  const [b, setB] = useState<ChosenActor | null>(null)
  const [tried, setTried] = useState(false)
  const suppose = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (a !== null && b !== null && a.id !== b.id) onSuppose({ kind: 'tie', a: a.id, b: b.id })
  }
  const needed = (actor: ChosenActor | null) => (tried && actor === null ? t('whatIf.needsActor') : null)
  const same = tried && a !== null && a.id === b?.id ? t('whatIf.sameActor') : null
  return (
    <form className="what-if-form" noValidate onSubmit={suppose} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('whatIf.tie')}</h3>
      <ActorBox label={t('whatIf.first')} chosen={a} error={needed(a)} onChoose={setA} renderPicker={renderPicker} />
      <ActorBox
        label={t('whatIf.second')}
        chosen={b}
        error={needed(b) ?? same}
        onChoose={setB}
        renderPicker={renderPicker}
      />
      <Button type="submit">{t('whatIf.try')}</Button>
    </form>
  )
}
