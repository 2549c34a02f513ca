import { useTranslation } from 'react-i18next'
import { PARAMS, ROUTES } from '../../../app/paths.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import { PanelActor } from './panel-actor.tsx'
import type { CellDetail } from './use-cell-detail.ts'

type Nearest = CellDetail['nearest'][number]

/** Who serves the need elsewhere: how far in the network and how far on the ground, both said. */
export function NearestList({ nearest }: { readonly nearest: readonly Nearest[] }) {
  const { t } = useTranslation('territory')
  return (
    <>
      <h3>{t('panel.nearest')}</h3>
      {nearest.length === 0 ? <p className="territory-note">{t('panel.noNearest')}</p> : null}
      <ul className="panel-list">
        {nearest.map((one) => (
          <PanelActor key={one.provider.id} actor={one.provider}>
            <p>{one.service.title}</p>
            {one.steps === 0 && one.kilometres === 0 ? (
              <p>{t('panel.seatedHere')}</p>
            ) : (
              <>
                <Distance one={one} />
                <Steps one={one} />
              </>
            )}
          </PanelActor>
        ))}
      </ul>
    </>
  )
}

function Distance({ one: { kilometres, kilometresFarthest, nearest, farthest, place } }: { readonly one: Nearest }) {
  const { t, i18n } = useTranslation('territory')
  if (kilometres === null || nearest === null) return <p>{t('panel.kilometresNone')}</p>
  const km = writeKilometres(i18n.language, kilometres)
  const far =
    farthest === null || kilometresFarthest === null || farthest.id === nearest.id
      ? null
      : { far: farthest.name, kmFar: writeKilometres(i18n.language, kilometresFarthest) }
  return (
    <p>
      {place === null ? null : <b>{place.name}: </b>}
      {far === null
        ? t('panel.kilometresOne', { km, near: nearest.name })
        : t('panel.kilometres', { km, near: nearest.name, ...far })}
    </p>
  )
}

function Steps({ one: { provider, steps, from } }: { readonly one: Nearest }) {
  const { t } = useTranslation('territory')
  if (steps === null || from === null) return <p>{t('panel.stepsNone')}</p>
  return (
    <p>
      {t('panel.steps', { count: steps, from: from.label })}
      {steps === 0 ? null : (
        <>
          {' · '}
          <AppLink href={`${ROUTES.ways}?${PARAMS.from}=${from.id}&${PARAMS.to}=${provider.id}`}>
            {t('panel.seeWay')}
          </AppLink>
        </>
      )}
    </p>
  )
}

/** "6,6": a tenth of a kilometre is as exact as seats are. */
function writeKilometres(language: string, kilometres: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, digits).format(kilometres)
}
