import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { hasContact } from '../state/issues.ts'
import { LEGAL_BASES } from '../state/to-input.ts'
import { useRegistration } from '../state/use-registration.ts'
import { ChoiceField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import { TextFieldInput } from './text-field.tsx'

/** A person to speak with: private from the start, with the reason why it may be kept. */
export function ContactSection() {
  const { t } = useTranslation('registration')
  const isGiven = useRegistration(({ values }) => hasContact(values.texts))
  const informedOn = useRegistration(({ values }) => values.texts.contactInformedOn)
  const setText = useRegistration((state) => state.setText)
  return (
    <fieldset className="form-section">
      <legend>{t('section.contact')}</legend>
      <p className="form-hint form-private">
        <IconLock size={18} aria-hidden="true" />
        <span>
          <b>{t('contactPrivate')}</b> {t('contactHint')}
        </span>
      </p>
      <div className="form-pair">
        <TextFieldInput field="contactName" optional={!isGiven} />
        <TextFieldInput field="contactFunction" optional />
        <TextFieldInput field="contactEmail" optional inputMode="email" />
        <TextFieldInput field="contactPhone" optional inputMode="tel" />
        <ChoiceField
          field="contactBasis"
          optional={!isGiven}
          none={t('choose')}
          choices={LEGAL_BASES.map((basis) => ({ value: basis, label: t(`legalBasis.${basis}`) }))}
        />
        <DateField
          path="contactInformedOn"
          label={t('field.contactInformedOn')}
          hint={t('informedHint')}
          text={informedOn}
          onWrite={(text) => setText('contactInformedOn', text)}
        />
      </div>
    </fieldset>
  )
}
