import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState, useExplorerStore } from '../state/explorer-store.ts'

interface CardHeadProps {
  readonly mark: ReactNode
  readonly title: string
  readonly subtitle: string
}

/** Mark, name and kind of the selection, and the way out. The name takes the focus when the card is opened by key. */
export function CardHead({ mark, title, subtitle }: CardHeadProps) {
  const { t } = useTranslation('explorer')
  const { ask, question } = useExplorer()
  const store = useExplorerStore()
  const wanted = useExplorerState((state) => state.cardFocus)
  const { selection } = question
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The card of the former selection is still here when the wish is made: it must not take it.
    if (wanted === null || wanted !== selection) return
    heading.current?.focus()
    store.setState({ cardFocus: null })
  }, [wanted, selection, store])
  return (
    <div className="card-title">
      {mark}
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{subtitle}</p>
      </div>
      <button
        type="button"
        className="card-close"
        aria-label={t('card.close')}
        title={t('card.close')}
        onClick={() => {
          store.setState({ drawer: null })
          ask({ selection: null })
        }}
      >
        <IconX size={20} aria-hidden="true" />
      </button>
    </div>
  )
}
