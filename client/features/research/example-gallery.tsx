import { useTranslation } from 'react-i18next'
import { examplePath } from '../../app/addresses.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { EXAMPLE_NAMES, type ExampleName } from './examples.ts'

/** Ready questions; each opens in the editor and has an address of its own. */
export function ExampleGallery({ chosen }: { readonly chosen: ExampleName | null }) {
  const { t } = useTranslation('research')
  return (
    <ul className="example-grid">
      {EXAMPLE_NAMES.map((name) => (
        <li key={name}>
          <AppLink
            href={examplePath(name)}
            className="example-card"
            {...(name === chosen ? { 'data-chosen': true } : {})}
          >
            <strong>{t(`examples.${name}.title`)}</strong>
            <span>{t(`examples.${name}.text`)}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
