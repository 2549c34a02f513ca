import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LEAST_TOLD_ANSWERS } from '#graph-schema/model/need-report.ts'
import { RemoveNeedReportDocument, type ReportPartsFragment } from '../../../generated/graphql.ts'
import { writeDate } from '../../../graph/words/date-words.ts'
import { useAct } from '../../../lib/use-act.ts'
import { useUndoToast } from '../../../lib/use-undo-toast.ts'
import { tellReport } from './tell-report.ts'

export interface ReportRowsProps {
  readonly reports: readonly ReportPartsFragment[]
  readonly total: number
  /** Names of micro-areas and needs by id. */
  readonly names: ReadonlyMap<string, string>
  readonly onCorrect: (report: ReportPartsFragment) => void
}

/** Results of surveys, one a row. Removing is done at once and can be taken back. */
export function ReportRows({ reports, total, names, onCorrect }: ReportRowsProps) {
  const { t, i18n } = useTranslation('surveys')
  const tellDone = useUndoToast()
  const changeId = useRef('')
  const act = useAct((done) => {
    changeId.current = done.changeId
  })
  const remove = async (report: ReportPartsFragment, what: string) => {
    const input = { requestId: crypto.randomUUID(), id: report.id, version: report.version }
    const removed = await act.run(RemoveNeedReportDocument, { input }, ({ done }) => done)
    if (removed !== null) tellDone(t('done.removed', { what }), changeId.current)
  }
  return (
    <>
      <p className="survey-error" role="alert">
        {act.refusal}
      </p>
      <div className="survey-scroll">
        <table className="survey-rows">
          <caption>{t('list.caption', { count: total })}</caption>
          <thead>
            <tr>
              {(['when', 'area', 'need', 'subject', 'kind', 'answers', 'source', 'acts'] as const).map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {t(`list.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => {
              const what = tellReport(t, report, names)
              return (
                <tr key={report.id}>
                  <td>{writeDate(i18n, report.surveyedOn)}</td>
                  <th scope="row">{names.get(report.areaId) ?? report.areaId}</th>
                  <td>{names.get(report.needId) ?? report.needId}</td>
                  <td>{t(`subject.${report.subject ?? 'all'}`)}</td>
                  <td>{t(`kind.${report.kind}`)}</td>
                  <td data-column="answers">
                    {report.answers}
                    {(report.answers ?? 0) < LEAST_TOLD_ANSWERS ? <small>{t('list.few')}</small> : null}
                  </td>
                  <td>
                    {report.sources
                      .map(({ source, locator }) => [source.label, locator].filter(Boolean).join(', '))
                      .join('; ')}
                  </td>
                  <td className="survey-row-acts">
                    <button
                      type="button"
                      className="survey-link"
                      aria-label={t('list.correctOf', { what })}
                      onClick={() => onCorrect(report)}
                    >
                      {t('list.correct')}
                    </button>
                    <button
                      type="button"
                      className="survey-link"
                      aria-label={t('list.removeOf', { what })}
                      disabled={act.isRunning}
                      onClick={() => void remove(report, what)}
                    >
                      {t('list.remove')}
                    </button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
