import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useContext, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TIE_ROLES } from '#graph-schema/model/tie.ts'
import { PickerContext } from './picker-context.ts'
import type { Field } from './plan.ts'
import type { ActForm } from './use-act-form.ts'
import { actorsOf, type ChosenActor, oneOf } from './values.ts'

type Actors = Extract<Field, { kind: 'ACTORS' }>

export interface ActorsFieldProps {
  readonly label: string
  readonly field: Actors
  readonly form: ActForm
}

/** Actors found by name, one a row, each with the part that it plays. */
export function ActorsField({ label, field, form }: ActorsFieldProps) {
  const { t } = useTranslation('editing')
  const set = useRef<HTMLFieldSetElement>(null)
  const { name, roles, hint, one = false } = field
  const rows = actorsOf(form.values, name)
  const error = form.errors[name]
  const shown = one && rows.length === 0 ? [emptyRow(roles, 'first')] : rows
  const change = (next: readonly ChosenActor[]) => form.set({ actors: { [name]: next } }, name)
  return (
    <fieldset className="act-set" ref={set}>
      <legend>{label}</legend>
      {hint === undefined ? null : <p className="act-hint">{hint}</p>}
      {shown.map((row, place) => (
        <ActorRow
          key={row.key}
          row={row}
          label={one ? label : t('row.actor', { number: place + 1 })}
          roles={roles}
          error={error !== undefined && row.id === '' ? error : null}
          onChange={(next) => change(shown.map((other) => (other.key === next.key ? next : other)))}
          onRemove={one ? null : () => change(shown.filter(({ key }) => key !== row.key))}
          number={place + 1}
        />
      ))}
      {one ? null : (
        <button type="button" className="act-add" onClick={() => addRow()}>
          <IconPlus size={18} aria-hidden="true" />
          {t('row.add')}
        </button>
      )}
      {error === undefined || shown.some(({ id }) => id === '') ? null : <p className="act-error">{error}</p>}
    </fieldset>
  )

  /** The new row takes the focus, so that a list is written without leaving the keyboard. */
  function addRow(): void {
    change([...rows, emptyRow(roles, crypto.randomUUID())])
    requestAnimationFrame(() => {
      const boxes = set.current?.querySelectorAll<HTMLInputElement>('input') ?? []
      boxes[boxes.length - 1]?.focus()
    })
  }
}

function emptyRow(roles: readonly string[], key: string): ChosenActor {
  return { key, id: '', name: '', role: roles[0] ?? '' }
}

interface ActorRowProps {
  readonly row: ChosenActor
  readonly number: number
  readonly label: string
  readonly roles: readonly string[]
  readonly error: string | null
  readonly onChange: (row: ChosenActor) => void
  /** Null where the row has to stay. */
  readonly onRemove: (() => void) | null
}

function ActorRow({ row, number, label, roles, error, onChange, onRemove }: ActorRowProps) {
  const { t } = useTranslation(['editing', 'acts'])
  const renderPicker = useContext(PickerContext)
  return (
    <div className="act-row">
      {renderPicker?.({
        inputId: `attore-${row.key}`,
        label,
        name: row.name,
        error,
        types: ['ACTOR'],
        onChoose: (choice) => onChange({ ...row, id: choice?.id ?? '', name: choice?.name ?? '' }),
        onWrite: (name) => onChange({ ...row, id: '', name }),
        onLeave: () => {},
      })}
      {roles.length === 0 ? null : (
        <NativeSelect
          size="lg"
          aria-label={t('editing:row.role', { number })}
          value={row.role}
          data={roles.flatMap((role) => {
            const known = oneOf(TIE_ROLES, role)
            return known === null ? [] : [{ value: role, label: t(`acts:role.${known}`) }]
          })}
          onChange={({ currentTarget: { value } }) => onChange({ ...row, role: value })}
        />
      )}
      {onRemove === null ? null : (
        <ActionIcon
          size="lg"
          variant="subtle"
          aria-label={t('editing:row.remove', { number })}
          title={t('editing:row.remove', { number })}
          onClick={onRemove}
        >
          <IconTrash size={20} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  )
}
