import { Modal } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import { useTranslation } from 'react-i18next'
import { useReturnFocus } from '../../../ui/use-return-focus.ts'
import { useExplorerStore } from '../state/explorer-store.ts'
import './actions-menu.css'

type Meaning =
  | 'arrows'
  | 'next'
  | 'open'
  | 'leave'
  | 'steps'
  | 'expand'
  | 'collapse'
  | 'outline'
  | 'isolate'
  | 'hide'
  | 'pin'
  | 'menu'
  | 'zoom'
  | 'undo'
  | 'search'
  | 'everywhere'
  | 'project'
  | 'help'

/** Keys with what each does; the words in braces are translated. */
const KEYS: readonly (readonly [Meaning, readonly string[]])[] = [
  ['arrows', ['{arrows}']],
  ['next', ['N', '{shift} N']],
  ['open', ['{enter}']],
  ['leave', ['Esc']],
  ['steps', ['1', '2', '3']],
  ['expand', ['E']],
  ['collapse', ['C']],
  ['outline', ['O']],
  ['isolate', ['I']],
  ['hide', ['H']],
  ['pin', ['F']],
  ['menu', ['Menu', '{shift} F10']],
  ['zoom', ['+', '-', '0']],
  ['undo', ['Ctrl Z', 'Ctrl {shift} Z']],
  ['search', ['/']],
  ['everywhere', ['Ctrl K']],
  ['project', ['P']],
  ['help', ['?']],
]

/** What each key does while the graph has the focus. */
export function KeysDialog() {
  const { t } = useTranslation('tools')
  const store = useExplorerStore()
  useReturnFocus()
  const write = (key: string) =>
    key.replace('{shift}', t('keys.shift')).replace('{enter}', t('keys.enter')).replace('{arrows}', t('keys.arrowKeys'))
  return (
    <Modal.Root opened onClose={() => store.setState({ keysOpen: false })} size={560} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="none">
          <Modal.Title className="keys-title">{t('keys.title')}</Modal.Title>
          <Modal.CloseButton aria-label={t('keys.close')} />
        </Modal.Header>
        <Modal.Body>
          <p>{t('keys.lead')}</p>
          <table className="keys-table">
            <tbody>
              {KEYS.map(([meaning, keys]) => (
                <tr key={meaning}>
                  <th scope="row">
                    {keys.map((key) => (
                      <kbd key={key}>{write(key)}</kbd>
                    ))}
                  </th>
                  <td>{t(`keys.${meaning}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
