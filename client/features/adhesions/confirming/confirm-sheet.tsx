import { Button, Textarea, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerConfirmationDocument, type ListedTiePartsFragment } from '../../../generated/graphql.ts'
import { useAct } from '../../../lib/use-act.ts'
import { type TieAnswer, TieQuestion } from './tie-question.tsx'

export interface ConfirmSheetProps {
  readonly code: string
  readonly ties: readonly ListedTiePartsFragment[]
  readonly onSent: () => void
}

/** The questions, what is missing, and who answers. Nothing has to be answered but one. */
export function ConfirmSheet({ code, ties, onSent }: ConfirmSheetProps) {
  const { t } = useTranslation('joining')
  const act = useAct()
  const [answers, setAnswers] = useState<ReadonlyMap<string, TieAnswer>>(new Map())
  const [missing, setMissing] = useState('')
  const [writer, setWriter] = useState('')
  const [tried, setTried] = useState(false)
  const requestId = useRef(crypto.randomUUID())
  const unreadable = [...answers.values()].some(({ answer, on }) => answer === 'ENDED' && (on === null || on === ''))
  const isEmpty = answers.size === 0 && missing.trim() === ''

  async function send(): Promise<void> {
    setTried(true)
    if (isEmpty || unreadable || writer.trim() === '') return
    const told = [...answers].map(([tie, { answer, on, remark }]) => ({
      tie,
      answer,
      ...(answer === 'ENDED' ? { on } : {}),
      ...(remark.trim() === '' ? {} : { remark: remark.trim() }),
    }))
    const more = missing.trim() === '' ? [] : [{ answer: 'MISSING' as const, remark: missing.trim() }]
    const reply = { requestId: requestId.current, code, writer: writer.trim(), answers: [...told, ...more] }
    const done = await act.run(AnswerConfirmationDocument, { reply }, ({ answerConfirmation }) => answerConfirmation)
    requestId.current = crypto.randomUUID()
    if (done !== null) onSent()
  }

  return (
    <form
      className="join-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!act.isRunning) void send()
      }}
    >
      <ul className="inbox-list confirm-list">
        {ties.map((tie) => (
          <li key={tie.id}>
            <TieQuestion
              tie={tie}
              answer={answers.get(tie.id) ?? null}
              onAnswer={(answer) => setAnswers(new Map(answers).set(tie.id, answer))}
            />
          </li>
        ))}
      </ul>
      <Textarea
        size="md"
        label={t('confirm.missing')}
        description={t('confirm.missingHint')}
        autosize
        minRows={2}
        maxLength={2_000}
        value={missing}
        onChange={({ currentTarget: { value } }) => setMissing(value)}
      />
      <TextInput
        size="lg"
        label={t('confirm.writer')}
        autoComplete="name"
        value={writer}
        error={tried && writer.trim() === '' ? t('confirm.writerNeeded') : undefined}
        onChange={({ currentTarget: { value } }) => setWriter(value)}
      />
      {tried && isEmpty ? <p role="alert">{t('confirm.nothing')}</p> : null}
      {tried && unreadable ? <p role="alert">{t('confirm.endNeeded')}</p> : null}
      {act.refusal === null ? null : <p role="alert">{act.refusal}</p>}
      <Button type="submit" size="lg" loading={act.isRunning}>
        {t('confirm.send')}
      </Button>
    </form>
  )
}
