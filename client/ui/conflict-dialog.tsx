import { Button, Modal } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import { useState } from 'react'
import './conflict-dialog.css'

/** One field that two people have written. */
interface DisputedField {
  readonly name: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

/** The words of the dialog. */
interface ConflictWords {
  readonly title: string
  /** Who wrote it, and when. */
  readonly lead: string
  readonly hint: string
  readonly nothing: string
  readonly field: string
  readonly mine: string
  readonly theirs: string
  readonly send: string
  readonly keepTheirs: string
  readonly close: string
}

interface ConflictDialogProps {
  readonly words: ConflictWords
  readonly fields: readonly DisputedField[]
  /** Called with the names of the fields of which one's own version shall stay. */
  readonly onSend: (mine: ReadonlySet<string>) => void
  readonly onClose: () => void
}

/** Both versions of a record side by side: for each field one is chosen, then it is sent again. */
export function ConflictDialog({ words, fields, onSend, onClose }: ConflictDialogProps) {
  const [mine, setMine] = useState<ReadonlySet<string>>(() => new Set(fields.map(({ name }) => name)))
  function choose(name: string, own: boolean): void {
    const next = new Set(mine)
    if (own) next.add(name)
    else next.delete(name)
    setMine(next)
  }
  return (
    <Modal.Root opened onClose={onClose} size={680} transitionProps={{ duration: 0 }} zIndex={400}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="none">
          <Modal.Title className="conflict-title">{words.title}</Modal.Title>
          <Modal.CloseButton aria-label={words.close} />
        </Modal.Header>
        <Modal.Body>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              // The form that this stands over must not hear of it.
              event.stopPropagation()
              onSend(mine)
            }}
          >
            <p className="conflict-lead">{words.lead}</p>
            <p className="conflict-hint">{fields.length === 0 ? words.nothing : words.hint}</p>
            {fields.map((field, place) => (
              <FieldChoice
                key={field.name}
                field={field}
                words={words}
                own={mine.has(field.name)}
                first={place === 0}
                onChoose={(own) => choose(field.name, own)}
              />
            ))}
            <div className="conflict-ends">
              {fields.length === 0 ? null : <Button type="submit">{words.send}</Button>}
              <Button variant="default" onClick={() => onSend(new Set())}>
                {words.keepTheirs}
              </Button>
            </div>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

interface FieldChoiceProps {
  readonly field: DisputedField
  readonly words: ConflictWords
  readonly own: boolean
  readonly first: boolean
  readonly onChoose: (own: boolean) => void
}

function FieldChoice({ field: { name, label, mine, theirs }, words, own, first, onChoose }: FieldChoiceProps) {
  return (
    <fieldset className="conflict-field">
      <legend>{label}</legend>
      <label data-chosen={own || undefined}>
        <input
          type="radio"
          name={name}
          checked={own}
          onChange={() => onChoose(true)}
          data-autofocus={first || undefined}
        />
        <span className="conflict-side">{words.mine}</span>
        <span>{mine}</span>
      </label>
      <label data-chosen={!own || undefined}>
        <input type="radio" name={name} checked={!own} onChange={() => onChoose(false)} />
        <span className="conflict-side">{words.theirs}</span>
        <span>{theirs}</span>
      </label>
    </fieldset>
  )
}
