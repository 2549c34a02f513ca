import { useState } from 'react'

export interface GuardedClose {
  /** Something was written: only an answer to a question closes then. */
  readonly isWritten: boolean
  readonly isAsking: boolean
  /** Notes that something was written. */
  readonly noteWriting: () => void
  /** Closes, or asks first; asked once more, goes back to writing. */
  readonly close: () => void
}

/** Closing of a dialog in which people write: what was written is not lost by one key. */
export function useGuardedClose(onClose: () => void): GuardedClose {
  const [isWritten, setWritten] = useState(false)
  const [isAsking, setAsking] = useState(false)
  return {
    isWritten,
    isAsking,
    noteWriting: () => setWritten(true),
    close: () => (isWritten ? setAsking((asks) => !asks) : onClose()),
  }
}
