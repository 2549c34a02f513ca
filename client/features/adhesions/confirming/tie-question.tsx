import { Radio, TextInput } from '@mantine/core'
import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import { useTranslation } from 'react-i18next'
import type { ListedTiePartsFragment } from '../../../generated/graphql.ts'
import { HumanDateInput } from '../../../lib/human-date-input.tsx'
import { TieLine } from '../tie-line.tsx'

const ANSWERS = ['HOLDS', 'ENDED', 'WRONG'] as const

export interface TieAnswer {
  readonly answer: (typeof ANSWERS)[number]
  /** EDTF; empty for none, null while it cannot be read. */
  readonly on: string | null
  readonly remark: string
}

export interface TieQuestionProps {
  readonly tie: ListedTiePartsFragment
  readonly answer: TieAnswer | null
  readonly onAnswer: (answer: TieAnswer) => void
}

/** One tie and the question whether it still holds. */
export function TieQuestion({ tie, answer, onAnswer }: TieQuestionProps) {
  const { t } = useTranslation('joining')
  const held = answer ?? { answer: 'HOLDS' as const, on: '', remark: '' }
  return (
    <div className="tie-question">
      <TieLine tie={tie} />
      <Radio.Group
        aria-label={t('confirm.question')}
        value={answer?.answer ?? ''}
        onChange={(value) => onAnswer({ ...held, answer: ANSWERS.find((one) => one === value) ?? 'HOLDS' })}
      >
        <div className="tie-question-answers">
          {ANSWERS.map((value) => (
            <Radio key={value} value={value} label={t(`confirm.answer.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {answer?.answer === 'ENDED' ? (
        <HumanDateInput
          label={t('confirm.endedOn')}
          value={held.on}
          needed
          onChange={(on) => onAnswer({ ...held, on })}
        />
      ) : null}
      {answer === null || answer.answer === 'HOLDS' ? null : (
        <TextInput
          size="lg"
          label={t('confirm.remark')}
          value={held.remark}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => onAnswer({ ...held, remark: value })}
        />
      )}
    </div>
  )
}
