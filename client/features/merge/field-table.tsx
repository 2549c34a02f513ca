import { useTranslation } from 'react-i18next'
import type { MergeSide } from '../../generated/graphql.ts'
import { tellFieldName, tellValue } from '../../graph/words/field-words.ts'
import { nameIn } from './name-in.ts'
import type { Choices, Preview } from './preview.ts'

type Field = Preview['fields'][number]

interface FieldTableProps {
  readonly preview: Preview
  readonly choices: Choices
  readonly onChoose: (field: string, side: MergeSide) => void
}

/** Both actors field by field. Where they differ one of two is chosen, by mouse or with the arrows. */
export function FieldTable({ preview, choices, onChoose }: FieldTableProps) {
  const { t } = useTranslation('record')
  const { fields } = preview
  const differing = fields.filter(({ differs }) => differs)
  const ordered = [...differing, ...fields.filter((field) => !field.differs && says(field))]
  return (
    <>
      <p className="merge-count" role="status">
        {differing.length === 0 ? t('merge.noneDiffers') : t('merge.differing', { count: differing.length })}
      </p>
      <table className="merge-table">
        <thead>
          <tr>
            <th scope="col">{t('merge.field')}</th>
            <th scope="col">
              {t('merge.kept')}: {nameIn(preview, 'kept')}
            </th>
            <th scope="col">
              {t('merge.merged')}: {nameIn(preview, 'merged')}
            </th>
            <th scope="col">{t('merge.result')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((field) => (
            <FieldRow
              key={field.name}
              field={field}
              names={preview.names}
              side={choices[field.name] ?? 'KEPT'}
              onChoose={(side) => onChoose(field.name, side)}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A field in which neither says anything, "not collective" or "undated", only lengthens the list. */
function says({ kept, merged }: Field): boolean {
  return kept !== merged || !(kept === 'false' || kept === '"/"')
}

interface FieldRowProps {
  readonly field: Field
  readonly names: Preview['names']
  readonly side: MergeSide
  readonly onChoose: (side: MergeSide) => void
}

function FieldRow({ field, names, side, onChoose }: FieldRowProps) {
  const { t, i18n } = useTranslation('record')
  const label = tellFieldName(i18n, field.name)
  const nameOf = (id: string) => names.find((one) => one.id === id)?.label ?? null
  const tell = (json: string | null) => tellValue(i18n, { type: 'ACTOR', name: field.name, json }, nameOf)
  const cell = (value: MergeSide, json: string | null, heading: string) => (
    <td data-label={heading} data-chosen={(field.differs && side === value) || undefined}>
      {field.differs ? (
        <label className="merge-choice">
          <input
            type="radio"
            name={field.name}
            checked={side === value}
            onChange={() => onChoose(value)}
            aria-label={`${t('merge.choose', { field: label })}: ${tell(json)}`}
          />
          <span>{tell(json)}</span>
        </label>
      ) : (
        <span className={json === null ? 'merge-nothing' : undefined}>{tell(json)}</span>
      )}
    </td>
  )
  return (
    <tr>
      <th scope="row">{label}</th>
      {cell('KEPT', field.kept, t('merge.kept'))}
      {cell('MERGED', field.merged, t('merge.merged'))}
      <td data-label={t('merge.result')} className="merge-result">
        {tell(field.result)}
      </td>
    </tr>
  )
}
