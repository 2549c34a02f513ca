import { useTranslation } from 'react-i18next'

/** The parts of the page in their order: where each begins, and its title. */
const PARTS = [
  ['mappa', 'territory:map.title'],
  ['bisogni', 'territory:matrix.title'],
  ['carenze', 'structure:gaps.title'],
  ['sedie-vuote', 'structure:chairs.title'],
  ['e-se', 'structure:whatIf.title'],
  ['risultati-attesi', 'structure:results.title'],
  ['prima-dell-adesione', 'structure:outreach.title'],
] as const

/** What the page tells, in one line, each a way down to it. */
export function TerritoryNav() {
  const { t } = useTranslation(['territory', 'structure'])
  return (
    <nav className="territory-nav" aria-label={t('territory:parts')}>
      {PARTS.map(([anchor, title]) => (
        <a key={anchor} href={`#${anchor}`}>
          {t(title)}
        </a>
      ))}
    </nav>
  )
}
