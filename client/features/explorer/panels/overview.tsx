import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../../graph/marks/mark.tsx'
import type { Network } from '../../../graph/model/network.ts'
import type { Connected } from '../../../graph/model/summary.ts'
import type { Visible } from '../../../graph/model/visible.ts'
import { phraseOf } from '../../../graph/words/italian-phrase.ts'
import { lazyWithWords } from '../../../lib/lazy-with-words.ts'
import { RichText } from '../../../ui/rich-text.tsx'
import { useSettled } from '../../../ui/use-settled.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { SelectLink } from './select-link.tsx'

const PassageRanking = lazyWithWords(async () => (await import('../figures/passage-ranking.tsx')).PassageRanking)
const RankingNote = lazyWithWords(async () => (await import('../figures/ranking-note.tsx')).RankingNote)

/** The network in short, where nothing is selected: who is at the centre, who adhered, what has no date. */
export function Overview() {
  const { t } = useTranslation('explorer')
  const { question, exploration, guest } = useExplorer()
  const { summary, slice, visible } = exploration
  const pacts = listAdherences(slice, visible)
  return (
    <section className="card overview" aria-labelledby="rete-in-breve">
      <div className="card-body">
        <h2 id="rete-in-breve">{t('overview.title')}</h2>
        {question.measure === 'passaggio' && !guest ? (
          <Suspense>
            <PassageRanking />
          </Suspense>
        ) : (
          <MostTied />
        )}
        {pacts.length === 0 ? null : (
          <section>
            <h3>{t('overview.adherents')}</h3>
            {pacts.map((pact) => (
              <Adherence key={pact.id} {...pact} />
            ))}
          </section>
        )}
        {summary.ties === 0 ? null : (
          <section>
            <h3>{t('card.groups.UNKNOWN')}</h3>
            <p>
              {summary.undated === 0
                ? t('overview.allDated')
                : t('overview.undated', { count: summary.undated, total: summary.ties })}
            </p>
          </section>
        )}
        <p className="overview-hint">{t('overview.hint')}</p>
      </div>
    </section>
  )
}

/** Who has most ties, of all and of the actors; who is left out is said once the page stands. */
function MostTied() {
  const { t } = useTranslation('explorer')
  const { summary } = useExplorer().exploration
  const settled = useSettled()
  const [hub] = summary.mostConnected
  const others = summary.mostConnectedActors.filter(({ entity }) => entity.id !== hub?.entity.id)
  return (
    <>
      {hub === undefined ? null : <Ranking title={t('overview.hub')} ranked={[hub]} />}
      {others.length === 0 ? null : <Ranking title={t('overview.mostConnected')} ranked={others} />}
      <Suspense>{settled ? <RankingNote /> : null}</Suspense>
    </>
  )
}

function Ranking({ title, ranked }: { readonly title: string; readonly ranked: readonly Connected[] }) {
  const { t } = useTranslation('explorer')
  return (
    <section>
      <h3>{title}</h3>
      <ul className="card-members">
        {ranked.map(({ entity, ties }) => (
          <li key={entity.id}>
            <Mark entityClass={entity.entityClass} size={26} collective={entity.collective} />
            <SelectLink id={entity.id}>{entity.name}</SelectLink>
            <span>{t('card.ties', { count: ties })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface AdherenceFacts {
  readonly id: string
  readonly name: string
  /** The name with the Italian "a" before it, for instance "al Patto …": split at the name. */
  readonly to: string
  readonly adherents: number
}

function Adherence({ id, name, to, adherents }: AdherenceFacts) {
  const { t, i18n } = useTranslation('explorer')
  const before = i18n.language === 'it' ? to : t('overview.to')
  return (
    <p>
      <RichText
        text={t('overview.adhered', { count: adherents, before, name })}
        tags={{ pact: (words) => <SelectLink id={id}>{words}</SelectLink> }}
      />
    </p>
  )
}

/** Projects that actors adhere to, with how many do; those with most first. */
function listAdherences(slice: Network, visible: Visible): readonly AdherenceFacts[] {
  const adherents = new Map<string, Set<string>>()
  for (const tie of slice.ties.values()) {
    if (tie.kind !== 'ADHESION' || !visible.ties.has(tie.id)) continue
    adherents.set(tie.to, (adherents.get(tie.to) ?? new Set()).add(tie.from))
  }
  return [...adherents]
    .flatMap(([id, from]) => {
      const pact = slice.entities.get(id)
      return pact === undefined ? [] : [{ id, name: pact.name, to: phraseOf(pact).before.a, adherents: from.size }]
    })
    .sort((a, b) => b.adherents - a.adherents)
}
