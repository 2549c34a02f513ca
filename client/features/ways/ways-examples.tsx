import { useTranslation } from 'react-i18next'
import { PARAMS, ROUTES } from '../../app/paths.ts'
import { AppLink } from '../../lib/app-link.tsx'

/** Pairs worth looking at, of the vademecum's network. */
const EXAMPLES = [
  { from: 'actor:diaconia_valdese', to: 'actor:smp', words: 'examples.diaconia' },
  { from: 'actor:sindacati', to: 'actor:coesa', words: 'examples.unions' },
  { from: 'actor:comune_pinerolo', to: 'actor:fimiv', words: 'examples.pinerolo' },
] as const

/** Where to begin while nobody is chosen. */
export function WaysExamples() {
  const { t } = useTranslation('ways')
  return (
    <section className="ways-examples">
      <h2>{t('examples.title')}</h2>
      <ul>
        {EXAMPLES.map(({ from, to, words }) => (
          <li key={words}>
            <AppLink href={`${ROUTES.ways}?${PARAMS.from}=${from}&${PARAMS.to}=${to}`}>{t(words)}</AppLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
