import { Button, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportField } from '#graph-schema/model/import-plan.ts'
import type { ImportRowFacts } from './outcomes.ts'
import type { RowTools } from './row-tools.ts'
import { useRuleWords } from './use-rule-words.ts'

type Problem = ImportRowFacts['problems'][number]

interface ProblemListProps {
  readonly row: ImportRowFacts
  readonly tools: RowTools
}

/** Why a row cannot be recorded: each reason in a sentence, with the cell to mend it in and what would do. */
export function ProblemList({ row, tools }: ProblemListProps) {
  if (row.problems.length === 0) return null
  return (
    <ul className="problem-list">
      {row.problems.map((problem) => (
        <li key={`${problem.rule} ${problem.field} ${problem.value}`}>
          <ProblemItem row={row} problem={problem} tools={tools} />
        </li>
      ))}
    </ul>
  )
}

function ProblemItem({ row, problem, tools }: ProblemListProps & { readonly problem: Problem }) {
  const { t } = useTranslation('import')
  const tell = useRuleWords()
  const { field, suggestion, value } = problem
  const { acts, after, mayChange } = tools
  const fix = async (text: string) => void (await after(await acts.fix(row.row, field ?? 'NAME', text)))
  return (
    <>
      <p className="problem-text">{tell(problem)}</p>
      {suggestion === null || field === null || !mayChange ? null : (
        <Button variant="light" size="sm" onClick={() => void fix(replaceIn(row, field, value, suggestion))}>
          {t('row.use', { suggestion })}
        </Button>
      )}
      {field === null || !mayChange ? null : (
        <FixField
          key={`${field} ${textOf(row, field)}`}
          label={t(`fields.${field}`)}
          text={textOf(row, field)}
          onSave={fix}
        />
      )}
    </>
  )
}

interface FixFieldProps {
  readonly label: string
  readonly text: string
  readonly onSave: (text: string) => Promise<void>
}

function FixField({ label, text, onSave }: FixFieldProps) {
  const { t } = useTranslation('import')
  const [value, setValue] = useState(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onSave(value)
  }
  return (
    <form className="fix-field" onSubmit={submit}>
      <TextInput
        size="sm"
        label={label}
        value={value}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
      />
      <Button type="submit" size="sm" variant="default" disabled={value === text}>
        {t('row.save')}
      </Button>
    </form>
  )
}

function textOf({ cells }: ImportRowFacts, field: ImportField): string {
  return cells.find((cell) => cell.field === field)?.text ?? ''
}

/** The cell with the wrong value put right: it may hold others beside it. */
function replaceIn(row: ImportRowFacts, field: ImportField, wrong: string, right: string): string {
  const text = textOf(row, field)
  return wrong !== '' && text.includes(wrong) ? text.replace(wrong, right) : right
}
