import { Radio } from '@mantine/core'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import { useTranslation } from 'react-i18next'
import type { CaseDuplicatesQuery } from '../../../generated/graphql.ts'

export interface WhichActorProps {
  readonly name: string
  readonly candidates: CaseDuplicatesQuery['possibleDuplicates']['candidates']
  /** Id of an actor on record; empty for a new one. */
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Whether the body is on record already: those that look alike, with the reasons, and "a new one". */
export function WhichActor({ name, candidates, chosen, onChoose }: WhichActorProps) {
  const { t } = useTranslation(['inbox', 'registration'])
  if (candidates.length === 0) return <p className="inbox-facts">{t('inbox:which.none')}</p>
  return (
    <Radio.Group label={t('inbox:which.title')} value={chosen} onChange={onChoose} size="md">
      {candidates.map(({ id, name: known, seat, reasons }) => (
        <Radio
          key={id}
          value={id}
          label={t('inbox:which.known', { name: known })}
          description={[
            ...(seat === null ? [] : [seat]),
            ...reasons.map(({ kind, value }) => `${t(`registration:reason.${kind}`)} ${value}`),
          ].join(' · ')}
        />
      ))}
      <Radio value="" label={t('inbox:which.new', { name })} />
    </Radio.Group>
  )
}
