import { IconArrowRight } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { PARAMS, ROUTES } from '../../../app/paths.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { Delayed } from '../../../ui/delayed.tsx'
import { countCells, type GapRow, listGapRows } from './gap-rows.ts'
import { type Gaps, useGaps } from './use-gaps.ts'

/** What is missing and what nobody knows, in up to three sentences, with the way to the matrix. */
export function GapSummary({ day }: { readonly day: string | null }) {
  const { t } = useTranslation('situation')
  const gaps = useGaps(day)
  return (
    <section className="gap-summary">
      <div className="column-head">
        <h2>{t('gaps.title')}</h2>
      </div>
      {gaps === null ? (
        <Delayed>
          <p>{t('gaps.waiting')}</p>
        </Delayed>
      ) : (
        <Rows gaps={gaps} />
      )}
      <AppLink href={ROUTES.territory} className="go">
        {t('gaps.go')} <IconArrowRight size={18} aria-hidden="true" />
      </AppLink>
    </section>
  )
}

function Rows({ gaps }: { readonly gaps: Gaps }) {
  const { t, i18n } = useTranslation('situation')
  const rows = listGapRows(gaps)
  if (rows.length === 0) return <p>{t('gaps.nothing')}</p>
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.name}>
          <b>{new Intl.NumberFormat(i18n.language).format(row.count)}</b>
          <span>
            <RowWords row={row} all={countCells(gaps)} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function RowWords({ row, all }: { readonly row: GapRow; readonly all: number }) {
  const { t } = useTranslation('situation')
  if (row.name !== 'bare') {
    return (
      <Trans
        t={t}
        i18nKey={`gaps.row.${row.name}`}
        count={row.count}
        values={{ all }}
        components={{ go: <AppLink href={ROUTES.territory}>{''}</AppLink> }}
      />
    )
  }
  return (
    <>
      {t('gaps.row.bare', { count: row.count })}{' '}
      {row.areas.map(({ id, label }, index) => (
        <span key={id}>
          {index === 0 ? null : ', '}
          <AppLink href={`${ROUTES.territory}?${PARAMS.area}=${id}`}>{label}</AppLink>
        </span>
      ))}
      .
    </>
  )
}
