import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registerPath } from '../../../app/addresses.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { useViewer } from '../../../lib/use-viewer.ts'
import '../panel/cell-panel.css'
import { PanelActor } from '../panel/panel-actor.tsx'
import { AssignThemeDialog } from './assign-theme-dialog.tsx'
import { type Chair, type ChairTable, stateOfChair } from './chair-table.ts'
import { tellChair } from './tell-chair.ts'

type Candidate = Chair['candidates'][number]

export interface ChairPanelProps {
  readonly table: ChairTable
  readonly theme: { readonly id: string; readonly label: string } | null
  readonly chair: Chair
  readonly title: Ref<HTMLHeadingElement>
  readonly onClose: () => void
}

/** Who sits on a chair, whom to ask where it is empty, and what staff can do about it. */
export function ChairPanel({ table, chair, theme, title, onClose }: ChairPanelProps) {
  const { t, i18n } = useTranslation(['structure', 'words'])
  const viewer = useViewer()
  const titleId = useId()
  const area = table.areas.find(({ id }) => id === chair.areaId)?.label ?? chair.areaId
  const left = chair.seated.possible - chair.actors.length
  const leave = (event: KeyboardEvent<HTMLElement>) => {
    // A dialog over the panel has its own way out.
    if (event.key !== 'Escape' || !(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return
    onClose()
  }
  return (
    <section className="chair-panel" aria-labelledby={titleId} onKeyDown={leave}>
      <div className="chair-panel-head">
        <h3 id={titleId} ref={title} tabIndex={-1}>
          {t('structure:chairs.at', { area, category: t(`structure:category.${chair.category}`) })}
        </h3>
        <button
          type="button"
          className="cell-panel-close"
          aria-label={t('structure:chairs.assignClose')}
          onClick={onClose}
        >
          <IconX size={20} aria-hidden="true" />
        </button>
      </div>
      {stateOfChair(chair) === 'SEATED' ? (
        <>
          <h4>{tellChair(i18n, chair)}</h4>
          <ul className="panel-list">
            {chair.actors.map((actor) => (
              <PanelActor key={actor.id} actor={actor}>
                {t(`words:actorKind.${actor.kind}`)}
              </PanelActor>
            ))}
          </ul>
          {left > 0 ? <p className="territory-note">{t('structure:chairs.moreSeated', { count: left })}</p> : null}
        </>
      ) : (
        <p>{t(theme === null ? 'structure:chairs.emptyAny' : 'structure:chairs.emptyTheme')}</p>
      )}
      <Candidates chair={chair} theme={theme} />
      {viewer.may('STAFF') ? (
        <Button
          className="chair-register"
          component={AppLink}
          href={registerPath({ area: chair.areaId, theme: theme?.id ?? null })}
          variant="default"
        >
          {t('structure:chairs.register')}
        </Button>
      ) : null}
    </section>
  )
}

function Candidates({ chair: { candidates, seated }, theme }: Pick<ChairPanelProps, 'chair' | 'theme'>) {
  const { t } = useTranslation(['structure', 'words'])
  const viewer = useViewer()
  const [assigning, setAssigning] = useState<Candidate | null>(null)
  if (candidates.length === 0) {
    return seated.possible === 0 ? <p className="territory-note">{t('structure:chairs.noCandidates')}</p> : null
  }
  return (
    <>
      <h4>{t('structure:chairs.whoToAsk')}</h4>
      <ul className="panel-list">
        {candidates.map((actor) => (
          <PanelActor key={actor.id} actor={actor}>
            {t(`words:actorKind.${actor.kind}`)}
            {theme !== null && viewer.may('STAFF') ? (
              <div>
                <button type="button" className="chair-assign" onClick={() => setAssigning(actor)}>
                  {t('structure:chairs.assign')}
                </button>
              </div>
            ) : null}
          </PanelActor>
        ))}
      </ul>
      {assigning === null || theme === null ? null : (
        <AssignThemeDialog actor={assigning} theme={theme} onClose={() => setAssigning(null)} />
      )}
    </>
  )
}
