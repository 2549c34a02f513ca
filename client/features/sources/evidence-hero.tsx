import { useTranslation } from 'react-i18next'
import { BOLD, RichText } from '../../ui/rich-text.tsx'
import type { EvidenceSummary } from './evidence-counts.ts'
import { UnitChart } from './unit-chart.tsx'

/** What is known of the ties, as one sentence and one picture. */
export function EvidenceHero({ ties }: { readonly ties: EvidenceSummary }) {
  const { t } = useTranslation(['sources', 'words'])
  const undated = ties.byDate.find(({ status }) => status === 'UNKNOWN')?.count ?? 0
  return (
    <div className="evidence-hero">
      <p className="evidence-sentence">
        <RichText text={t('sources:hero.ties', { count: ties.total })} tags={BOLD} />{' '}
        <RichText text={t('sources:hero.undated', { count: undated })} tags={BOLD} />
      </p>
      <UnitChart summary={ties} />
      <ul className="evidence-key">
        {ties.byDate.map(({ status, count }) => (
          <li key={status}>
            <span className="evidence-fill" data-date={status} aria-hidden="true" />
            <b>{count}</b> {t(`sources:key.${status}`)}
          </li>
        ))}
      </ul>
      <p className="sources-note">
        {t('sources:hero.founded', { count: ties.inferred, stated: ties.total - ties.inferred })}
      </p>
    </div>
  )
}
