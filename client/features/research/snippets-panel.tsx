import { SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyIcon } from '../../ui/copy-icon.tsx'
import { ENDPOINT } from './endpoint.ts'
import { SNIPPET_LANGUAGES, type SnippetLanguage, type Variables, writeSnippet } from './snippets.ts'

export interface SnippetsProps {
  readonly query: string
  /** Null where the question has none. */
  readonly variables: Variables | null
  /** Title of the example; null when the reader has changed the question. */
  readonly title: string | null
}

/** The question in the editor as a program to take away. */
export function Snippets({ query, variables, title }: SnippetsProps) {
  const { t } = useTranslation('research')
  const [language, setLanguage] = useState<SnippetLanguage>('curl')
  const text = writeSnippet(language, ENDPOINT, query, variables)
  return (
    <div className="snippets">
      <div className="snippet-head">
        <p>{title === null ? t('playground.takeOwn') : t('playground.take', { title })}</p>
        <SegmentedControl
          data={[...SNIPPET_LANGUAGES]}
          value={language}
          onChange={(value) => setLanguage(SNIPPET_LANGUAGES.find((known) => known === value) ?? 'curl')}
        />
        <CopyIcon text={text} label={t('playground.copy')} done={t('playground.copied')} />
      </div>
      <pre className="snippet-text">{text}</pre>
    </div>
  )
}
