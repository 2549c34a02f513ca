import { useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeLanguage, LANGUAGES } from '../../lib/i18n.ts'

const SCHEMES = ['light', 'dark', 'auto'] as const

/** Light, dark, or as the system; remembered on this browser. */
export function ColourChoice({ name }: { readonly name: string }) {
  const { t } = useTranslation('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <fieldset className="choice">
      <legend>{t('colours.label')}</legend>
      {SCHEMES.map((scheme) => (
        <label key={scheme}>
          <input type="radio" name={name} checked={scheme === colorScheme} onChange={() => setColorScheme(scheme)} />
          {t(`colours.${scheme}`)}
        </label>
      ))}
    </fieldset>
  )
}

/** The language of the interface; the address stays, the choice is remembered. */
export function LanguageChoice({ name }: { readonly name: string }) {
  const { t, i18n } = useTranslation('shell')
  return (
    <fieldset className="choice">
      <legend>{t('language.label')}</legend>
      {LANGUAGES.map((language) => (
        <label key={language} lang={language}>
          <input
            type="radio"
            name={name}
            checked={i18n.language === language}
            onChange={() => void changeLanguage(i18n, language)}
          />
          {t(`language.${language}`)}
        </label>
      ))}
    </fieldset>
  )
}
