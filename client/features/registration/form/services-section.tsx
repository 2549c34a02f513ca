import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useIssue, useRegistration } from '../state/use-registration.ts'
import type { ServiceEntry } from '../state/values.ts'
import { addRow } from './add-row.ts'
import { Chips } from './chips.tsx'
import { IssueText } from './issue-text.tsx'
import { useFormOptions } from './options-context.ts'

/** What it offers and what it looks for: firms are users and suppliers at once. */
export function ServicesSection() {
  const { t } = useTranslation('registration')
  const { options } = useFormOptions()
  const services = useRegistration(({ values }) => values.services)
  const addService = useRegistration((state) => state.addService)
  return (
    <fieldset className="form-section">
      <legend>{t('section.services')}</legend>
      {services.map((service, place) => (
        <ServiceRow key={service.key} service={service} number={place + 1} />
      ))}
      <button type="button" className="form-add" onClick={(event) => addRow(event.currentTarget, addService)}>
        <IconPlus size={18} aria-hidden="true" />
        {t('service.add')}
      </button>
      <h2 className="form-subtitle" id="campo-seeks">
        {t('section.seeks')}
      </h2>
      <Chips field="seeks" items={options.needs} labelledBy="campo-seeks" />
    </fieldset>
  )
}

function ServiceRow({ service, number }: { readonly service: ServiceEntry; readonly number: number }) {
  const { t } = useTranslation('registration')
  const { options } = useFormOptions()
  const setService = useRegistration((state) => state.setService)
  const removeService = useRegistration((state) => state.removeService)
  const path = `services.${service.key}.title` as const
  const issue = useIssue(path)
  return (
    <fieldset className="row-set">
      <legend className="visually-hidden">{t('service.number', { number })}</legend>
      <div className="service-row">
        <TextInput
          id={`campo-${path}`}
          size="lg"
          label={t('service.title')}
          value={service.title}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => setService(service.key, { title: value })}
          error={issue === null ? undefined : <IssueText issue={issue} onTake={() => {}} />}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
        />
        <NativeSelect
          size="lg"
          label={t('service.need')}
          value={service.needId}
          data={[{ value: '', label: t('notTold') }, ...options.needs.map(({ id, label }) => ({ value: id, label }))]}
          onChange={({ currentTarget: { value } }) => setService(service.key, { needId: value })}
        />
        <ActionIcon
          size="lg"
          aria-label={t('service.remove', { number })}
          title={t('service.remove', { number })}
          onClick={() => removeService(service.key)}
        >
          <IconTrash size={20} aria-hidden="true" />
        </ActionIcon>
      </div>
    </fieldset>
  )
}
