import { Combobox, TextInput, useCombobox } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchOption } from './search-option.tsx'
import { LONGEST_TEXT, useSearch } from './use-search.ts'

export interface EntityPickerProps {
  readonly label: string
  /** Id of the entity that is chosen; null for none. */
  readonly chosen: string | null
  /** Its name; null while it is not known. */
  readonly name: string | null
  readonly onChoose: (id: string | null) => void
}

/** What stands in a network picture, and can so be an end of a way. */
const IN_NETWORK = /^(?:actor|project|event|local-node|governance-body):/u

/** A box that finds an entity by name: type, move with the arrows, choose with Enter. */
export function EntityPicker({ label, chosen, name, onChoose }: EntityPickerProps) {
  const { t } = useTranslation('search')
  const [typed, setTyped] = useState<string | null>(null)
  const state = useSearch(typed ?? '')
  const hits = state.kind === 'found' ? state.hits.filter(({ hit }) => IN_NETWORK.test(hit.id)) : []
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { selectFirstOption } = combobox
  const found = hits.map(({ hit }) => hit.id).join(' ')
  useEffect(() => {
    if (found !== '') selectFirstOption()
  }, [found, selectFirstOption])
  function choose(id: string): void {
    setTyped(null)
    combobox.closeDropdown()
    onChoose(id)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          label={label}
          placeholder={t('placeholder')}
          maxLength={LONGEST_TEXT}
          value={typed ?? name ?? chosen ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            if (event.currentTarget.value === '') onChoose(null)
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown()
            setTyped(null)
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
