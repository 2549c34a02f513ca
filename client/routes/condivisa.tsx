import { useLocation } from '@tanstack/react-router'
import { SharedExplorer } from '../features/explorer/shared/shared-explorer.tsx'
import { readQuestion } from '../features/explorer/state/question.ts'

/** `/condivisa#<secret>`: what the link is made of stands behind the #, so that no server and no log is sent it. */
export function SharedPage() {
  const secret = useLocation({ select: ({ hash }) => hash })
  return <SharedExplorer key={secret} secret={secret} readAddress={readAddress} />
}

function readAddress(address: string) {
  const cut = address.indexOf('?')
  return readQuestion(Object.fromEntries(new URLSearchParams(cut === -1 ? '' : address.slice(cut))))
}
