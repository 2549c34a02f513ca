import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ALL_SHOWN, withRow } from '../../../graph/model/filters.ts'
import { isNarrowed } from '../../../graph/model/view-scope.ts'
import { BOLD, RichText } from '../../../ui/rich-text.tsx'
import { useExplorer } from '../state/explorer-context.ts'
import { useViewActs } from '../state/use-view-acts.ts'
import { useRowWords } from './use-row-words.ts'

/** Where the filters leave nothing: the one that hides most, and the ways out. */
export function NothingLeft() {
  const { t } = useTranslation(['explorer', 'tools'])
  const { question, exploration, ask } = useExplorer()
  const { nameRow } = useRowWords()
  const { showAll } = useViewActs()
  const { relief, slice } = exploration
  const row = relief === null ? null : nameRow(relief.row)
  return (
    <div className="nothing-left" role="status">
      <h2>{t('tools:none.title')}</h2>
      {slice.entities.size === 0 ? <p>{t('tools:none.sets')}</p> : null}
      {relief === null || row === null ? null : (
        <p>
          <RichText
            text={t('tools:none.relief', { row, entities: t('tools:none.entities', { count: relief.entities }) })}
            tags={BOLD}
          />
        </p>
      )}
      <div className="nothing-left-actions">
        {isNarrowed(question.scope) ? <Button onClick={showAll}>{t('tools:acts.showAll')}</Button> : null}
        {relief === null || row === null ? null : (
          <Button onClick={() => ask({ filters: withRow(question.filters, relief.row, true) })}>
            {t('tools:none.reliefAction', { row })}
          </Button>
        )}
        {slice.entities.size === 0 ? null : (
          <Button variant="default" onClick={() => ask({ filters: ALL_SHOWN })}>
            {t('explorer:legend.reset')}
          </Button>
        )}
      </div>
    </div>
  )
}
