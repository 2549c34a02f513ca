import { useTranslation } from 'react-i18next'
import type { TerritoryQuestion } from '../state/question.ts'
import type { AreaFigures, Band, Figures } from '../state/territory.ts'
import { writeBand, writeNumber } from '../words/tell-band.ts'
import './areas-table.css'
import { RedrawLink } from './redraw-link.tsx'

export interface AreasTableProps {
  readonly figures: Figures
  readonly chosen: string | null
  readonly ask: (change: Partial<TerritoryQuestion>) => void
}

/** What is on record of each micro-area, and all of them together; comuni of none have a row of their own. */
export function AreasTable({ figures, chosen, ask }: AreasTableProps) {
  const { t } = useTranslation('territory')
  const { areas } = figures
  return (
    <section className="areas" aria-labelledby="micro-aree">
      <h2 id="micro-aree">{t('areas.title')}</h2>
      <table className="areas-table">
        <thead>
          <tr>
            <th scope="col">{t('areas.area')}</th>
            {(['municipalities', 'population', 'seats', 'desks', 'providers'] as const).map((name) => (
              <th key={name} scope="col" className="areas-number">
                {t(`areas.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <AreaRow key={area.area.id} area={area} areas={areas} chosen={chosen === area.area.id} ask={ask} />
          ))}
          <UnassignedRow figures={figures} />
        </tbody>
        <TotalRow figures={figures} />
      </table>
      <p className="territory-note">
        {t('areas.note')} {t('areas.totalProviders')}
      </p>
      <RedrawLink />
    </section>
  )
}

interface AreaRowProps {
  readonly area: AreaFigures
  readonly areas: readonly AreaFigures[]
  readonly chosen: boolean
  readonly ask: AreasTableProps['ask']
}

function AreaRow({
  area: { area, municipalities, population, seats, desks, providers, neighbours, pieces },
  areas,
  chosen,
  ask,
}: AreaRowProps) {
  const { t, i18n } = useTranslation('territory')
  const beside = areas.filter(({ area: { id } }) => neighbours.includes(id)).map((one) => one.area.label)
  return (
    <>
      <tr data-chosen={chosen || undefined}>
        <th scope="row">
          <button
            type="button"
            aria-pressed={chosen}
            title={t('areas.choose', { area: area.label })}
            onClick={() => ask({ area: chosen ? null : area.id })}
          >
            {area.label}
          </button>
          {pieces > 1 ? <span className="areas-pieces"> {t('areas.pieces', { count: pieces })}</span> : null}
        </th>
        <NumberCell label={t('areas.municipalities')}>{writeNumber(i18n.language, municipalities)}</NumberCell>
        <NumberCell label={t('areas.population')}>{writeNumber(i18n.language, population)}</NumberCell>
        <BandCell label={t('areas.seats')} band={seats} none={t('areas.noneF')} />
        <BandCell label={t('areas.desks')} band={desks} none={t('areas.none')} />
        <BandCell label={t('areas.providers')} band={providers} none={t('areas.none')} />
      </tr>
      {chosen ? (
        <NamesRow chosen>
          {beside.length === 0 ? t('areas.alone') : t('areas.neighbours', { areas: beside.join(', ') })}
        </NamesRow>
      ) : null}
    </>
  )
}

/** Comuni that are part of no micro-area, never dropped; nothing where there are none. */
function UnassignedRow({ figures: { municipalities } }: { readonly figures: Figures }) {
  const { t, i18n } = useTranslation('territory')
  const outside = municipalities.filter(({ areaId }) => areaId === null)
  if (outside.length === 0) return null
  return (
    <>
      <tr>
        <th scope="row">{t('areas.unassigned')}</th>
        <NumberCell label={t('areas.municipalities')}>{writeNumber(i18n.language, outside.length)}</NumberCell>
        <NumberCell label={t('areas.population')}>
          {writeNumber(
            i18n.language,
            outside.reduce((sum, { municipality }) => sum + municipality.population, 0),
          )}
        </NumberCell>
        <BandCell label={t('areas.seats')} band={sumOf(outside.map(({ seats }) => seats))} none={t('areas.noneF')} />
        <BandCell label={t('areas.desks')} band={sumOf(outside.map(({ desks }) => desks))} none={t('areas.none')} />
        <td />
      </tr>
      <NamesRow>{outside.map(({ municipality }) => municipality.name).join(', ')}</NamesRow>
    </>
  )
}

function TotalRow({ figures: { municipalities } }: { readonly figures: Figures }) {
  const { t, i18n } = useTranslation('territory')
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('areas.total')}</th>
        <NumberCell label={t('areas.municipalities')}>{writeNumber(i18n.language, municipalities.length)}</NumberCell>
        <NumberCell label={t('areas.population')}>
          {writeNumber(
            i18n.language,
            municipalities.reduce((sum, { municipality }) => sum + municipality.population, 0),
          )}
        </NumberCell>
        <BandCell
          label={t('areas.seats')}
          band={sumOf(municipalities.map(({ seats }) => seats))}
          none={t('areas.noneF')}
        />
        <BandCell
          label={t('areas.desks')}
          band={sumOf(municipalities.map(({ desks }) => desks))}
          none={t('areas.none')}
        />
        <td />
      </tr>
    </tfoot>
  )
}

function sumOf(bands: readonly Band[]): Band {
  return bands.reduce((sum, { sure, possible }) => ({ sure: sum.sure + sure, possible: sum.possible + possible }), {
    sure: 0,
    possible: 0,
  })
}

const COLUMNS = 6

/** Names that belong to the row above. */
function NamesRow({ chosen = false, children }: { readonly chosen?: boolean; readonly children: string }) {
  return (
    <tr className="areas-names" data-chosen={chosen || undefined}>
      <td colSpan={COLUMNS}>{children}</td>
    </tr>
  )
}

function NumberCell({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <td className="areas-number" data-label={label}>
      {children}
    </td>
  )
}

interface BandCellProps {
  readonly label: string
  readonly band: Band
  readonly none: string
}

function BandCell({ label, band, none }: BandCellProps) {
  return (
    <td className="areas-number" data-label={label}>
      {band.possible === 0 ? <b>{none}</b> : writeBand(band)}
    </td>
  )
}
