import { ActionIcon, Checkbox } from '@mantine/core'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KindsFilter } from './kinds-filter.tsx'
import type { RenderPicker } from './render-picker.ts'
import type { WaysQuestion } from './ways-question.ts'

interface WaysFormProps {
  readonly question: WaysQuestion
  readonly ask: (change: Partial<WaysQuestion>) => void
  readonly renderPicker: RenderPicker
  readonly startName: string | null
  readonly endName: string | null
}

/** Whom to connect with whom, and which ties count. */
export function WaysForm({ question, ask, renderPicker, startName, endName }: WaysFormProps) {
  const { t } = useTranslation('ways')
  const { from, to, sets, certainties } = question
  return (
    <form className="ways-form" onSubmit={(event) => event.preventDefault()}>
      <div className="ways-ends">
        {renderPicker({
          label: t('from'),
          chosen: from,
          name: startName,
          onChoose: (chosen) => ask({ from: chosen }),
        })}
        <ActionIcon size="lg" aria-label={t('swap')} title={t('swap')} onClick={() => ask({ from: to, to: from })}>
          <IconArrowsLeftRight size={20} aria-hidden="true" />
        </ActionIcon>
        {renderPicker({ label: t('to'), chosen: to, name: endName, onChoose: (chosen) => ask({ to: chosen }) })}
      </div>
      <div className="ways-filters">
        <Checkbox
          label={t('otherSources')}
          checked={sets.has('context')}
          onChange={({ currentTarget: { checked } }) => {
            const changed = new Set(sets)
            if (checked) changed.add('context')
            else changed.delete('context')
            ask({ sets: changed })
          }}
        />
        <Checkbox
          label={t('statedOnly')}
          checked={!certainties.has('INFERRED')}
          onChange={({ currentTarget: { checked } }) =>
            ask({ certainties: new Set(checked ? (['STATED'] as const) : (['STATED', 'INFERRED'] as const)) })
          }
        />
      </div>
      <KindsFilter kinds={question.kinds} ask={ask} />
    </form>
  )
}
