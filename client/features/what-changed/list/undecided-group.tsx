import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { useViewer } from '../../../lib/use-viewer.ts'
import { BOLD, RichText } from '../../../ui/rich-text.tsx'
import { tellOneTie } from '../changes/tell-line.ts'
import type { Difference } from '../state/use-difference.ts'
import { Sentence } from './change-line.tsx'
import { ChangeSign } from './change-sign.tsx'

/** Ties of which no date tells whether they began or ended between the two days. */
export function UndecidedGroup({ difference }: { readonly difference: Difference }) {
  const { t, i18n } = useTranslation('time')
  const viewer = useViewer()
  const { undecided, undecidedTies } = difference
  if (undecided === 0) return null
  return (
    <section className="change-group" aria-labelledby="changes-unknown">
      <div className="change-group-head">
        <h2 id="changes-unknown">{t('group.UNKNOWN')}</h2>
        <p>
          <b>{undecided}</b>
        </p>
      </div>
      <ul>
        <li className="change">
          <ChangeSign kind="UNKNOWN" surely={false} />
          <div>
            <p>
              <RichText text={t('unknown.text', { count: undecided })} tags={BOLD} />
            </p>
            <p className="change-facts">
              {t('unknown.note')}
              {viewer.may('STAFF') ? <AppLink href={ROUTES.dating}>{t('unknown.date')}</AppLink> : null}
            </p>
            <details className="change-all">
              <summary>{t('unknown.which')}</summary>
              <ul>
                {undecidedTies.map((tie) => (
                  <li key={tie.id}>
                    <Sentence segments={tellOneTie(i18n, { tie, who: [tie.from], target: tie.to })} />
                  </li>
                ))}
              </ul>
              {undecidedTies.length < undecided ? (
                <p className="changes-note">{t('unknown.more', { count: undecided - undecidedTies.length })}</p>
              ) : null}
            </details>
          </div>
        </li>
      </ul>
    </section>
  )
}
