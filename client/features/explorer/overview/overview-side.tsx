import { useTranslation } from 'react-i18next'
import type { Overview } from '../../../graph/overview/overview.ts'
import { MARK_STEPS } from '../../../graph/overview/scene.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { AroundCard } from './around-card.tsx'
import { CellEntities } from './cell-entities.tsx'
import { useCellActs } from './use-cell-acts.ts'
import { useOverview } from './use-overview.ts'
import { type CellWords, useOverviewWords } from './use-overview-words.ts'

/** As many of the strongest bundles are told. */
const MOST_TOLD = 8

/** Beside the counted network: the card of what is selected, else how to read it and what is open. */
export function OverviewSide() {
  const { question } = useExplorer()
  const { overview } = useOverview()
  const { selection } = question
  if (selection !== null) return <AroundCard key={selection} id={selection} />
  return overview === null ? null : <Guide overview={overview} />
}

function Guide({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation(['explorer', 'overview'])
  const words = useOverviewWords(overview)
  return (
    <section className="card overview" aria-labelledby="panoramica-in-breve">
      <div className="card-body">
        <h2 id="panoramica-in-breve">{t('overview:side.title')}</h2>
        <p>{t('overview:side.how')}</p>
        <section>
          <h3>{t('overview:side.size')}</h3>
          <Sizes />
        </section>
        {[...overview.opened.keys()].map((id) => (
          <OpenedSection key={id} id={id} overview={overview} words={words} />
        ))}
        {overview.bundles.length === 0 ? null : (
          <section>
            <h3>{t('overview:side.strongest')}</h3>
            <ul className="overview-bundles">
              {overview.bundles.slice(0, MOST_TOLD).map(({ ends: [a, b], ties }) => (
                <li key={`${a} ${b}`}>
                  {words.nameEnd(a)} – {words.nameEnd(b)} <span>{ties}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </section>
  )
}

/** What the sizes of the marks mean. */
function Sizes() {
  const { t } = useTranslation('overview')
  return (
    <ul className="overview-sizes">
      {MARK_STEPS.map(({ from, size }, index) => {
        const next = MARK_STEPS[index + 1]
        return (
          <li key={from}>
            <svg width={size} height={size} aria-hidden="true" focusable="false">
              <circle cx={size / 2} cy={size / 2} r={size / 2 - 1} fill="var(--sub)" stroke="var(--ctl)" />
            </svg>
            {next === undefined ? t('side.from', { from }) : t('side.between', { from, to: next.from - 1 })}
          </li>
        )
      })}
    </ul>
  )
}

interface OpenedSectionProps {
  readonly id: string
  readonly overview: Overview
  readonly words: CellWords
}

function OpenedSection({ id, overview, words }: OpenedSectionProps) {
  const { t } = useTranslation('overview')
  const { toggle } = useCellActs()
  const opened = overview.opened.get(id)
  if (opened === undefined) return null
  return (
    <section>
      <h3>{words.nameEnd(id)}</h3>
      <CellEntities opened={opened} overview={overview} />
      <button type="button" className="card-quiet" onClick={() => toggle(id)}>
        {t('closeOne')}
      </button>
    </section>
  )
}
