import { Button, Loader } from '@mantine/core'
import { IconCode } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsOf } from '../../lib/as-of.ts'
import { type ExampleName, exampleText } from './examples.ts'
import { type GivenQuery, parseVariables } from './given-query.ts'
import { Snippets } from './snippets-panel.tsx'

const GraphqlEditor = lazy(async () => {
  const { GraphqlEditor: found } = await import('./graphql-editor.tsx')
  return { default: found }
})

export interface PlaygroundProps {
  readonly example: ExampleName
  /** A question that came with the address: it takes the place of the example. */
  readonly given: GivenQuery | null
  /** Open at once; else only when asked, since the editor is large. */
  readonly open: boolean
}

/** The editor with one example or a given question in it, and the same question for curl, R and Python. */
export function Playground({ example, given, open }: PlaygroundProps) {
  const { t } = useTranslation('research')
  const { day } = useAsOf()
  const [asked, setAsked] = useState(false)
  const [edited, setEdited] = useState<{ readonly of: string; readonly text: GivenQuery } | null>(null)
  const first = given ?? { query: exampleText(example, day), variables: '' }
  const key = given === null ? `${example} ${day}` : `${given.query}\n${given.variables}`
  const text = edited?.of === key ? edited.text : first
  const title = given === null ? t(`examples.${example}.title`) : t('playground.ofView')
  return (
    <>
      {open || asked ? (
        <div className="playground">
          <Suspense fallback={<EditorOnItsWay />}>
            <GraphqlEditor key={key} first={first} onEdit={(changed) => setEdited({ of: key, text: changed })} />
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
      <Snippets
        query={text.query}
        variables={parseVariables(text.variables)}
        title={text.query === first.query && text.variables === first.variables ? title : null}
      />
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
