import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { closeToast, showToast, type Toast, toasts } from '../../lib/toasts.ts'
import './toast-host.css'

/** The toasts over the page. They stand before the page in the order of Tab, so that one is a step away. */
export function ToastHost() {
  const { t } = useTranslation('record')
  const { shown } = useStore(toasts)
  return (
    <section className="toasts" aria-label={t('toasts')}>
      <div role="status">
        {shown.map((toast) => (
          <OneToast key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  )
}

function OneToast({ toast: { id, text, action, lastsMs } }: { readonly toast: Toast }) {
  const { t } = useTranslation('record')
  const [running, setRunning] = useState(false)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (lastsMs === null || held || running) return
    const timer = setTimeout(() => closeToast(id), lastsMs)
    return () => clearTimeout(timer)
  }, [id, lastsMs, held, running])
  async function run(): Promise<void> {
    setRunning(true)
    const next = await action?.run()
    closeToast(id)
    if (next !== null && next !== undefined) showToast(next)
  }
  return (
    <fieldset className="toast" aria-label={text} onFocus={() => setHeld(true)} onPointerEnter={() => setHeld(true)}>
      <span>{text}</span>
      {action === undefined ? null : (
        <button type="button" className="toast-act" disabled={running} onClick={() => void run()}>
          {action.label}
        </button>
      )}
      <button type="button" className="toast-close" aria-label={t('closeToast')} onClick={() => closeToast(id)}>
        <IconX size={18} aria-hidden="true" />
      </button>
    </fieldset>
  )
}
