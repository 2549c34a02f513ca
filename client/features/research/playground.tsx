import { Button, Loader } from '@mantine/core'
import { IconCode } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExampleName, exampleText } from './examples.ts'
import { Snippets } from './snippets-panel.tsx'

const GraphqlEditor = lazy(async () => {
  const { GraphqlEditor: found } = await import('./graphql-editor.tsx')
  return { default: found }
})

export interface PlaygroundProps {
  readonly example: ExampleName
  /** Open at once; else only when asked, since the editor is large. */
  readonly open: boolean
}

/** The editor with one example in it, and the same question for curl, R and Python. */
export function Playground({ example, open }: PlaygroundProps) {
  const { t } = useTranslation('research')
  const [asked, setAsked] = useState(false)
  const [edited, setEdited] = useState<{ example: ExampleName; query: string } | null>(null)
  const query = edited?.example === example ? edited.query : exampleText(example)
  return (
    <>
      {open || asked ? (
        <div className="playground">
          <Suspense fallback={<EditorOnItsWay />}>
            <GraphqlEditor
              key={example}
              query={exampleText(example)}
              onEdit={(text) => setEdited({ example, query: text })}
            />
          </Suspense>
        </div>
      ) : (
        <div className="playground-closed">
          <p>{t('playground.why')}</p>
          <Button leftSection={<IconCode size={20} aria-hidden="true" />} onClick={() => setAsked(true)}>
            {t('playground.open')}
          </Button>
        </div>
      )}
      <Snippets query={query} title={query === exampleText(example) ? t(`examples.${example}.title`) : null} />
    </>
  )
}

function EditorOnItsWay() {
  const { t } = useTranslation('research')
  return (
    <div className="playground-closed" role="status">
      <Loader size="sm" />
      {t('playground.loading')}
    </div>
  )
}
