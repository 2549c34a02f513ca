import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { ACTOR_CATEGORIES } from '#graph-schema/model/actor-category.ts'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { StructuralGapsDocument, type StructuralGapsQuery } from '../../../generated/graphql.ts'
import { dayVariable } from '../../../lib/ask-on-day.ts'
import { Section } from '../../../ui/section.tsx'
import { Answered } from '../more/answered.tsx'
import { SeeInGraph } from '../more/see-in-graph.tsx'
import { setsVariable } from '../state/question.ts'
import { type CategoryGaps, GAP_KINDS, type GatheredGaps, gatherGaps } from './gather-gaps.ts'
import './structural-gaps.css'
import { type StructuralGap, tellCategories, tellGap } from './tell-gap.ts'

export interface StructuralGapsSectionProps {
  readonly day: string | null
  readonly sets: ReadonlySet<FactSet>
}

/** What the shape of the network lacks: each gap a sentence, its numbers, and a way to see it. */
export function StructuralGapsSection({ day, sets }: StructuralGapsSectionProps) {
  const { t } = useTranslation('structure')
  const result = useQuery(StructuralGapsDocument, {
    variables: { ...dayVariable(day), ...setsVariable(sets) },
    fetchPolicy: 'no-cache',
  })
  return (
    <Section title={t('gaps.title')} anchor="carenze">
      <p className="more-lead">{t('gaps.lead')}</p>
      <Answered result={result}>{(data) => <Gaps data={data} sets={sets} />}</Answered>
    </Section>
  )
}

interface GapsProps {
  readonly data: StructuralGapsQuery
  readonly sets: ReadonlySet<FactSet>
}

function Gaps({ data, sets }: GapsProps) {
  const { t } = useTranslation('structure')
  const gathered = gatherGaps(data)
  return (
    <>
      <div className="gap-kinds">
        {GAP_KINDS.map((kind) => {
          const count = kind === 'MISSING_CATEGORY' ? gathered.categories.length : gathered.ofKind(kind).length
          return (
            <div key={kind} className="gap-kind" data-wide={kind === 'MISSING_CATEGORY' || undefined}>
              <h3>
                {t(`gaps.kind.${kind}`)}
                {count === 0 || kind === 'MISSING_CATEGORY' ? null : <span className="section-count">{count}</span>}
              </h3>
              {count === 0 ? (
                <p className="more-none">{t(whyNone(kind, gathered), { all: ACTOR_CATEGORIES.length })}</p>
              ) : kind === 'MISSING_CATEGORY' ? (
                <Categories gathered={gathered.categories} sets={sets} />
              ) : (
                <GapList gaps={gathered.ofKind(kind)} sets={sets} />
              )}
              {kind === 'MISSING_BRIDGE' && !sets.has('context') ? (
                <p className="territory-note">{t('gaps.otherSets')}</p>
              ) : null}
            </div>
          )
        })}
      </div>
      <p className="territory-note">
        {gathered.allSure ? null : `${t('gaps.maybe')} `}
        {t('gaps.unit')} {t('gaps.categoryNote')}
      </p>
    </>
  )
}

/** That there is no gap of a kind, or that there could be none: two areas are needed for a bridge to be missing. */
function whyNone(kind: (typeof GAP_KINDS)[number], { seatedAreas, groupsCover }: GatheredGaps) {
  if (kind === 'MISSING_BRIDGE' && seatedAreas < 2) return 'gaps.unmeasured.MISSING_BRIDGE'
  if (kind === 'SINGLE_CONNECTION' && seatedAreas === 0) return 'gaps.unmeasured.SINGLE_CONNECTION'
  if (kind === 'GROUP_WITHOUT_AREA' && !groupsCover) return 'gaps.unmeasured.GROUP_WITHOUT_AREA'
  return `gaps.none.${kind}` as const
}

interface GapListProps {
  readonly gaps: readonly StructuralGap[]
  readonly sets: ReadonlySet<FactSet>
}

function GapList({ gaps, sets }: GapListProps) {
  const { i18n } = useTranslation('structure')
  return (
    <ul className="more-list">
      {gaps.map((gap) => (
        <li key={gap.id}>
          {tellGap(i18n, gap)}{' '}
          <SeeInGraph
            lit={gap.lit}
            sets={sets}
            about={[gap.group?.label, gap.area.label, gap.otherArea?.label].filter(Boolean).join(', ')}
          />
        </li>
      ))}
    </ul>
  )
}

interface CategoriesProps {
  readonly gathered: readonly CategoryGaps[]
  readonly sets: ReadonlySet<FactSet>
}

function Categories({ gathered, sets }: CategoriesProps) {
  const { t, i18n } = useTranslation('structure')
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  return (
    <ul className="more-list gap-categories">
      {gathered.map((gaps) => (
        <li key={gaps.area.id}>
          {tellCategories(i18n, gaps)} <SeeInGraph lit={gaps.lit} sets={sets} about={gaps.area.label} />
          {gaps.categories.length === 0 ? null : (
            <details>
              <summary aria-label={`${t('gaps.which')}: ${gaps.area.label}`}>{t('gaps.which')}</summary>
              <p>{list.format(gaps.categories.flatMap((one) => (one === null ? [] : [t(`category.${one}`)])))}</p>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}
