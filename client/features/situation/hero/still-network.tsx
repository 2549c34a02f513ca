import { IconArrowRight } from '@tabler/icons-react'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../../app/paths.ts'
import { AppLink } from '../../../lib/app-link.tsx'
import type { Situation } from '../state/use-situation.ts'
import type { StillPictureProps } from './still-picture.tsx'
import { tellPicture } from './tell-picture.ts'

/** What arranges and draws comes after the words of the page. */
const StillPicture = lazy(async () => ({ default: (await import('./still-picture.tsx')).StillPicture }))

/** The network as a small picture, all of it one link to where it can be explored. */
export function StillNetwork({ situation }: StillPictureProps) {
  const { t, i18n } = useTranslation('situation')
  const summary = useMemo(() => tellPicture(i18n, situation), [i18n, situation])
  return (
    <figure className="still">
      <AppLink href={ROUTES.network} className="still-link" aria-label={`${t('picture.open')}. ${summary}`}>
        <Suspense>
          <StillPicture situation={situation} />
        </Suspense>
      </AppLink>
      <figcaption>
        <span>{t(captionOf(situation))}</span>
        <AppLink href={ROUTES.network} className="go">
          {t('picture.open')} <IconArrowRight size={16} aria-hidden="true" />
        </AppLink>
      </figcaption>
    </figure>
  )
}

function captionOf({ truncated, day }: Situation) {
  if (truncated) return 'picture.part'
  return day === null ? 'picture.undated' : 'picture.possible'
}
