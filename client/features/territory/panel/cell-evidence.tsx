import type { i18n as I18n } from 'i18next'
import { useTranslation } from 'react-i18next'
import { sourcePath } from '../../../app/addresses.ts'
import type { CitationPartsFragment } from '../../../generated/graphql.ts'
import { describePeriod, writeDate } from '../../../graph/words/date-words.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { PanelActor } from './panel-actor.tsx'
import type { CellDetail } from './use-cell-detail.ts'

/** Services, surveys and actors behind a cell, each with where it is known from; nothing where there is none. */
export function CellEvidence({ detail: { services, reports, seekers } }: { readonly detail: CellDetail }) {
  const { t, i18n } = useTranslation(['territory', 'words', 'ties'])
  return (
    <>
      {services.length === 0 ? null : <h3>{t('panel.services')}</h3>}
      <ul className="panel-list">
        {services.map(({ service, provider, presence, through, until }) => (
          <PanelActor key={`${service.id} ${provider.id} ${through?.id ?? ''}`} actor={provider}>
            {service.title}
            {through === null ? null : ` ${t('panel.through', { place: through.name })}`}
            {service.subject === null ? null : ` · ${t(`words:serviceSubject.${service.subject}`)}`}
            {until === null ? null : ` · ${writeEnd(i18n, until)}`}
            {presence === 'POSSIBLE' ? ` · ${t('panel.possibly')}` : null}
            <Sources citations={service.sources} />
          </PanelActor>
        ))}
      </ul>
      {reports.length === 0 ? null : <h3>{t('panel.reports')}</h3>}
      <ul className="panel-lines">
        {reports.map((report) => (
          <li key={report.id}>
            <ReportLine report={report} />
            <div className="territory-note">
              {report.note}
              <Sources citations={report.sources} />
            </div>
          </li>
        ))}
      </ul>
      {seekers.length === 0 ? null : <h3>{t('panel.seekersTitle')}</h3>}
      <ul className="panel-list">
        {seekers.map((actor) => (
          <PanelActor key={actor.id} actor={actor}>
            {t(`words:actorKind.${actor.kind}`)}
          </PanelActor>
        ))}
      </ul>
    </>
  )
}

/** The end of a period in words; of several days that may be it, the last. */
function writeEnd(i18n: I18n, end: string): string {
  const date = /^\[.*\.\.(.*)\]$/u.exec(end)?.[1] ?? end
  return describePeriod(i18n, { text: `/${date}` }, false)
}

function ReportLine({ report }: { readonly report: CellDetail['reports'][number] }) {
  const { t, i18n } = useTranslation(['territory', 'words'])
  const { kind, subject, answers, weight, surveyedOn } = report
  const counted = answers === null ? t('panel.answersFew') : t('panel.answers', { count: answers })
  const share =
    weight === null
      ? []
      : [t('panel.weight', { share: new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(weight) })]
  const whom = subject === null ? [] : [t(`words:serviceSubject.${subject}`)]
  return (
    <>
      {[
        t('panel.report', { kind: t(`panel.kind.${kind}`), answers: counted }),
        ...share,
        ...whom,
        writeDate(i18n, surveyedOn),
      ].join(' · ')}
    </>
  )
}

function Sources({ citations }: { readonly citations: readonly CitationPartsFragment[] }) {
  if (citations.length === 0) return null
  return (
    <div className="panel-sources">
      {citations.map(({ source, locator }, index) => (
        <span key={`${source.id} ${locator}`}>
          {index === 0 ? null : '; '}
          <AppLink href={sourcePath(source.id)}>{source.title}</AppLink>
          {locator === null || locator === '' ? null : `, ${locator}`}
        </span>
      ))}
    </div>
  )
}
