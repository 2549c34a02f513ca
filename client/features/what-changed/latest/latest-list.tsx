import { useTranslation } from 'react-i18next'
import { tellLine } from '../changes/tell-line.ts'
import { tellWhen } from '../changes/tell-when.ts'
import { Sentence } from '../list/change-line.tsx'
import { ChangeSign } from '../list/change-sign.tsx'
import type { Latest } from './latest-lines.ts'

/** A few changes as sentences, each with its sign, its day and the kind of its source. */
export function LatestList({ latest: { lines, calm } }: { readonly latest: Latest }) {
  const { t, i18n } = useTranslation(['situation', 'time', 'words'])
  return (
    <ul className="latest-list">
      {lines.map((line) => (
        <li key={line.id}>
          <ChangeSign kind={line.kind} surely={line.surely} />
          <div>
            <p>
              <Sentence segments={tellLine(i18n, line)} />
            </p>
            <p className="latest-facts">
              {[tellWhen(i18n, line), ...line.sets.map((set) => t(`words:set.${set}`).toLocaleLowerCase(i18n.language))]
                .filter((fact) => fact !== '')
                .join(' · ')}
            </p>
          </div>
        </li>
      ))}
      {calm === null ? null : (
        <li>
          <span className="latest-calm" aria-hidden="true">
            =
          </span>
          <p>{t(`latest.${calm}`)}</p>
        </li>
      )}
    </ul>
  )
}
