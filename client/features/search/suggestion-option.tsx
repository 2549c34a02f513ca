import { IconBookmark, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { SearchOption } from './search-option.tsx'
import type { Suggestion } from './suggestions.ts'

/** One line of the list. */
export function SuggestionOption({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation('questions')
  switch (suggestion.kind) {
    case 'hit':
    case 'filling':
      return <SearchOption hit={suggestion.hit} />
    case 'question':
      return <Line icon="question" name={suggestion.phrase} note={null} />
    case 'answer':
      return <Line icon="question" name={suggestion.phrase} note={t('answer')} />
    case 'view': {
      const { name, note } = suggestion.view
      return <Line icon="view" name={name} note={note === '' ? null : note} />
    }
  }
}

interface LineProps {
  readonly icon: 'question' | 'view'
  readonly name: string
  readonly note: string | null
}

function Line({ icon, name, note }: LineProps) {
  const Icon = icon === 'view' ? IconBookmark : IconHelpCircle
  return (
    <div className="search-option" data-line={icon}>
      <Icon size={24} stroke={1.5} aria-hidden="true" />
      <div className="search-option-words">
        <div className="search-option-name">{name}</div>
        {note === null ? null : <div className="search-option-kind">{note}</div>}
      </div>
    </div>
  )
}
