import { useQuery } from '@apollo/client/react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { IconX } from '@tabler/icons-react'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeAuthorsDocument, LogSubjectDocument } from '../../generated/graphql.ts'
import { ACT_GROUPS } from './act-groups.ts'
import { EVERYTHING, type LogQuestion } from './log-question.ts'
import type { RenderPicker } from './render-picker.ts'

interface LogFiltersProps {
  readonly question: LogQuestion
  readonly ask: (change: Partial<LogQuestion>) => void
  readonly renderPicker: RenderPicker
}

/** Actor, person, kind of act, days and words. Each change of one stands in the address at once. */
export function LogFilters({ question, ask, renderPicker }: LogFiltersProps) {
  const { t } = useTranslation('record')
  const { subject, person, group, from, to, batch } = question
  const narrowed = Object.values(question).some((value) => value !== null)
  return (
    <search className="log-filters" aria-label={t('log.filter.title')}>
      <SubjectFilter subject={subject} ask={ask} renderPicker={renderPicker} />
      <PersonFilter person={person} ask={ask} />
      <NativeSelect
        label={t('log.filter.act')}
        value={group ?? ''}
        data={[
          { value: '', label: t('log.filter.anyAct') },
          ...ACT_GROUPS.map((value) => ({ value, label: t(`log.group.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => ask({ group: ACT_GROUPS.find((one) => one === value) ?? null })}
      />
      <TextInput
        type="date"
        label={t('log.filter.from')}
        value={from ?? ''}
        max={to ?? undefined}
        onChange={({ currentTarget: { value } }) => ask({ from: value === '' ? null : value })}
      />
      <TextInput
        type="date"
        label={t('log.filter.to')}
        value={to ?? ''}
        min={from ?? undefined}
        onChange={({ currentTarget: { value } }) => ask({ to: value === '' ? null : value })}
      />
      <WordsFilter text={question.text} ask={ask} />
      {narrowed ? (
        <div className="log-narrowed">
          {batch === null ? null : (
            <button type="button" className="log-chip" onClick={() => ask({ batch: null })}>
              {t('log.filter.batch', { id: batch })}
              <IconX size={16} aria-label={t('log.filter.drop')} />
            </button>
          )}
          <Button variant="subtle" size="compact-md" onClick={() => ask(EVERYTHING)}>
            {t('log.filter.clear')}
          </Button>
        </div>
      ) : null}
    </search>
  )
}

interface SubjectFilterProps extends Pick<LogFiltersProps, 'ask' | 'renderPicker'> {
  readonly subject: string | null
}

function SubjectFilter({ subject, ask, renderPicker }: SubjectFilterProps) {
  const { t } = useTranslation('record')
  const { data } = useQuery(LogSubjectDocument, { variables: { id: subject ?? '' }, skip: subject === null })
  const name = data?.node !== null && data?.node !== undefined && 'label' in data.node ? data.node.label : null
  return renderPicker({
    label: t('log.filter.actor'),
    chosen: subject,
    name: subject === null ? null : name,
    onChoose: (id) => ask({ subject: id }),
  })
}

function PersonFilter({ person, ask }: Pick<LogFiltersProps, 'ask'> & { readonly person: string | null }) {
  const { t } = useTranslation('record')
  const { data } = useQuery(ChangeAuthorsDocument, { fetchPolicy: 'cache-and-network' })
  const people = (data?.changeAuthors ?? []).flatMap(({ by, count }) =>
    by.id === null ? [] : [{ value: by.id, label: `${by.name ?? t('log.erased')} (${count})` }],
  )
  const known = person === null || people.some(({ value }) => value === person)
  return (
    <NativeSelect
      label={t('log.filter.person')}
      value={person ?? ''}
      data={[
        { value: '', label: t('log.filter.anybody') },
        ...(known ? [] : [{ value: person ?? '', label: t('log.erased') }]),
        ...people,
      ]}
      onChange={({ currentTarget: { value } }) => ask({ person: value === '' ? null : value })}
    />
  )
}

/** Words are asked for when they are whole: on Enter, or when the box is left. */
function WordsFilter({ text, ask }: Pick<LogFiltersProps, 'ask'> & { readonly text: string | null }) {
  const { t } = useTranslation('record')
  const [typed, setTyped] = useState(text ?? '')
  const [asked, setAsked] = useState(text)
  if (asked !== text) {
    // The address has changed otherwise: back, or all filters taken off.
    setAsked(text)
    setTyped(text ?? '')
  }
  function submit(event?: SubmitEvent): void {
    event?.preventDefault()
    const kept = typed.trim()
    if (kept !== (text ?? '')) ask({ text: kept === '' ? null : kept })
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t('log.filter.text')}
        placeholder={t('log.filter.textHint')}
        maxLength={120}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        onBlur={() => submit()}
      />
    </form>
  )
}
