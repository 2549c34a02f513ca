import { useTranslation } from 'react-i18next'
import type { LegalForm } from '#graph-schema/model/legal-form.ts'

/** A legal form of the register in words. */
export function LegalFormName({ form }: { readonly form: LegalForm }) {
  const { t } = useTranslation('registration')
  return <>{t(`legalForm.${form}`)}</>
}
