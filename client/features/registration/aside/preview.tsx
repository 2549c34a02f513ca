import { useTranslation } from 'react-i18next'
import { usePreview } from './use-preview.ts'

/** What saving will record, as sentences. */
export function Preview() {
  const { t } = useTranslation('registration')
  const sentences = usePreview()
  return (
    <section className="preview" aria-labelledby="anteprima">
      <h3 id="anteprima">{t('preview.title')}</h3>
      {sentences.length === 0 ? (
        <p className="secondary">{t('preview.nothing')}</p>
      ) : (
        sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
    </section>
  )
}
