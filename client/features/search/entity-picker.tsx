import { Combobox, TextInput, useCombobox } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NETWORK_ENTITY_TYPES } from '#graph-schema/model/entity.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { SearchOption } from './search-option.tsx'
import { LONGEST_TEXT, useSearch } from './use-search.ts'

export interface EntityPickerProps {
  readonly label: string
  /** Id of the entity that is chosen; null for none. */
  readonly chosen: string | null
  /** Its name; null while it is not known. */
  readonly name: string | null
  /** `name` is what the list called it. */
  readonly onChoose: (id: string | null, name: string) => void
  /** Entity types that may be chosen; those of the network unless told. */
  readonly types?: readonly string[]
  /** What the form around it needs: how the box is found, what is wrong, when it was left. */
  readonly form?: {
    readonly inputId: string
    readonly error: ReactNode
    readonly onWrite: (text: string) => void
    readonly onLeave: () => void
  }
}

/** A box that finds an entity by name: type, move with the arrows, choose with Enter. */
export function EntityPicker({ label, chosen, name, onChoose, types = NETWORK_ENTITY_TYPES, form }: EntityPickerProps) {
  const { t } = useTranslation('search')
  const [typed, setTyped] = useState<string | null>(null)
  const state = useSearch(typed ?? '')
  const hits = state.kind === 'found' ? state.hits.filter(({ hit }) => types.includes(entityTypeOf(hit.id) ?? '')) : []
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { resetSelectedOption } = combobox
  const found = hits.map(({ hit }) => hit.id).join(' ')
  // No option is chosen before an arrow has been pressed: the first arrow down leads to the first, not past it.
  useEffect(() => {
    if (found !== '') resetSelectedOption()
  }, [found, resetSelectedOption])
  function choose(id: string): void {
    setTyped(null)
    combobox.closeDropdown()
    onChoose(id, hits.find(({ hit }) => hit.id === id)?.hit.label ?? id)
  }
  /** Enter takes the first where no arrow has chosen another. */
  function takeFirst(event: KeyboardEvent): void {
    const [first] = hits
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return
    if (!combobox.dropdownOpened || typed === null || combobox.getSelectedOptionIndex() !== -1) return
    event.preventDefault()
    choose(first.hit.id)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          {...(form === undefined
            ? { label }
            : { id: form.inputId, 'aria-label': label, size: 'lg', autoComplete: 'off', error: form.error })}
          placeholder={t('placeholder')}
          maxLength={LONGEST_TEXT}
          value={typed ?? name ?? chosen ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            if (event.currentTarget.value === '') onChoose(null, '')
            else form?.onWrite(event.currentTarget.value)
          }}
          onKeyDown={takeFirst}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown()
            setTyped(null)
            form?.onLeave()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === null || typed.trim().length < 2}>
        <Combobox.Options aria-label={label}>
          {hits.map(({ hit }) => (
            <Combobox.Option key={hit.id} value={hit.id}>
              <SearchOption hit={hit} />
            </Combobox.Option>
          ))}
          {state.kind === 'found' && hits.length === 0 ? (
            <Combobox.Empty>{t('none', { text: state.text })}</Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
