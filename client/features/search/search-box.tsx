import { ActionIcon, Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fixAsOf } from '../../lib/as-of-address.ts'
import { type Box, EMPTY_BOX, editBox, fillBlank, openBlank, startAsking } from './asking.ts'
import { SearchKeys } from './search-keys.tsx'
import { SuggestionOption } from './suggestion-option.tsx'
import type { Suggestion, SuggestionSection } from './suggestions.ts'
import type { SearchState } from './use-search.ts'
import { useSuggestions } from './use-suggestions.ts'

/** A question with two long names in it. */
const LONGEST_BOX = 400

export interface SearchBoxProps {
  readonly onDone: () => void
  /** Hands over what was typed before the box was there. */
  readonly takeEarly: () => string
}

/** The box and its list: names, ready questions, what may stand in their blanks, kept views. */
export function SearchBox({ onDone, takeEarly }: SearchBoxProps) {
  const { t } = useTranslation(['search', 'common'])
  const router = useRouter()
  const [box, setBox] = useState<Box>(EMPTY_BOX)
  const { sections, search, questions } = useSuggestions(box)
  const suggestions = sections.flatMap((section) => section.suggestions)
  const combobox = useFirstSelected(suggestions, onDone)
  function type(text: string): void {
    setBox((before) => editBox(before, text, questions))
  }
  function take(suggestion: Suggestion): void {
    switch (suggestion.kind) {
      case 'question':
        setBox(startAsking(box, suggestion.question))
        return
      case 'filling':
        setBox(fillBlank(box, suggestion.filling))
        return
      case 'hit':
      case 'answer':
        leaveFor(suggestion.href)
        return
      case 'view':
        leaveFor(fixAsOf(suggestion.view.address))
    }
  }
  function leaveFor(href: string): void {
    onDone()
    void router.navigate({ href })
  }
  function onKeyDown(event: KeyboardEvent): void {
    const chosen = suggestions[combobox.getSelectedOptionIndex()]
    if (event.key !== 'Tab' || event.shiftKey || (chosen?.kind !== 'question' && chosen?.kind !== 'filling')) return
    event.preventDefault()
    take(chosen)
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        const chosen = suggestions.find((suggestion) => suggestion.key === key)
        if (chosen !== undefined) take(chosen)
      }}
    >
      <div className="search-dialog-head">
        <Combobox.EventsTarget withExpandedAttribute autoComplete="off">
          <TextInput
            data-autofocus
            size="lg"
            aria-label={t('search:title')}
            placeholder={t('search:placeholder')}
            leftSection={<IconSearch size={20} aria-hidden="true" />}
            maxLength={LONGEST_BOX}
            value={box.text}
            onFocus={() => {
              const early = takeEarly()
              if (early !== '') type(box.text + early)
            }}
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </Combobox.EventsTarget>
        <ActionIcon size="lg" aria-label={t('common:close')} onClick={onDone}>
          <IconX size={20} aria-hidden="true" />
        </ActionIcon>
      </div>
      <SuggestionList sections={sections} />
      <SearchMessage box={box} state={search} count={suggestions.length} />
      <SearchKeys completes={suggestions.some(({ kind }) => kind === 'question' || kind === 'filling')} />
    </Combobox>
  )
}

/** The store of the list, its first line chosen whenever the lines change. */
function useFirstSelected(suggestions: readonly Suggestion[], onDone: () => void) {
  const combobox = useCombobox({
    opened: suggestions.length > 0,
    onOpenedChange: (open) => {
      if (!open) onDone()
    },
  })
  const { selectFirstOption } = combobox
  const keys = suggestions.map(({ key }) => key).join(' ')
  useEffect(() => {
    if (keys !== '') selectFirstOption()
  }, [keys, selectFirstOption])
  return combobox
}

const GROUP_NAMES = { groupLabel: 'search-group-label' }

function SuggestionList({ sections }: { readonly sections: readonly SuggestionSection[] }) {
  const { t } = useTranslation(['search', 'questions'])
  if (sections.length === 0) return null
  return (
    <Combobox.Options className="search-dialog-list" aria-label={t('search:title')}>
      {sections.map(({ heading, suggestions }) => {
        const options = suggestions.map((suggestion) => (
          <Combobox.Option key={suggestion.key} value={suggestion.key}>
            <SuggestionOption suggestion={suggestion} />
          </Combobox.Option>
        ))
        if (heading === 'blank') return options
        return (
          <Combobox.Group key={heading} label={nameHeading(heading)} classNames={GROUP_NAMES}>
            {options}
          </Combobox.Group>
        )
      })}
    </Combobox.Options>
  )

  function nameHeading(heading: Exclude<SuggestionSection['heading'], 'blank'>): string {
    if (heading === 'questions') return t('questions:title')
    return heading === 'views' ? t('questions:view') : t(`questions:sections.${heading}`)
  }
}

interface SearchMessageProps {
  readonly box: Box
  readonly state: SearchState
  /** Lines of the list. */
  readonly count: number
}

/** Spoken politely: how many lines there are, what to type, or why there is nothing. */
function SearchMessage({ box, state, count }: SearchMessageProps) {
  const { t } = useTranslation(['search', 'questions'])
  return (
    <p className="search-message" role="status">
      {writeMessage()}
    </p>
  )

  function writeMessage(): string {
    const blank = openBlank(box)
    if (state.kind === 'failed') return t('search:failed')
    if (blank !== null && count === 0)
      return state.kind === 'found' ? t('questions:nothing') : t(`questions:fill.${blank.kind}`)
    if (count > 0) return box.text === '' ? t('search:hint') : t('search:results', { count })
    return state.kind === 'found' ? t('search:none', { text: state.text }) : ''
  }
}
