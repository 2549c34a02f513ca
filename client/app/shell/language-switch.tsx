import { useTranslation } from 'react-i18next'
import { changeLanguage, LANGUAGES } from '../../lib/i18n.ts'

/** Changes the language in place: the address stays, the choice is remembered. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shell')
  return (
    <fieldset className="language-switch" aria-label={t('language.label')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          aria-label={`${language.toUpperCase()}, ${t(`language.${language}`)}`}
          onClick={() => void changeLanguage(i18n, language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
