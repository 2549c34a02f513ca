import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedTiePartsFragment } from '../../generated/graphql.ts'
import { TieSample } from '../../graph/marks/tie-sample.tsx'
import { tellListed } from './listed-tie.ts'

export interface TieLineProps {
  readonly tie: ListedTiePartsFragment
  /** What stands under the sentence, after its date and sources. */
  readonly children?: ReactNode
}

/** A tie of a list: its line, its sentence, its date, its sources. */
export function TieLine({ tie, children }: TieLineProps) {
  const { t, i18n } = useTranslation('inbox')
  const { sentence, date, line } = tellListed(i18n, tie)
  return (
    <div className="tie-line">
      <TieSample line={line} />
      <div>
        <p>{sentence}</p>
        <p className="inbox-facts">{t('tieFacts', { date, sources: tie.sources.join('; ') })}</p>
        {children}
      </div>
    </div>
  )
}
