import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface CopyLinkProps {
  /** Address inside the product. */
  readonly address: string
  readonly label: string
}

/** Copies a link; where the browser forbids it, shows it to be copied by hand. */
export function CopyLink({ address, label }: CopyLinkProps) {
  const { t } = useTranslation('tools')
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const link = location.origin + address
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link)
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  const Icon = state === 'copied' ? IconCheck : IconLink
  return (
    <div className="views-link">
      <Button variant="default" leftSection={<Icon size={18} aria-hidden="true" />} onClick={() => void copy()}>
        {label}
      </Button>
      <p role="status">{state === 'copied' ? t('views.copied') : null}</p>
      {state === 'failed' ? (
        <TextInput
          label={t('views.copyFailed')}
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : null}
    </div>
  )
}
