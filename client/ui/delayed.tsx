import { type ReactNode, useEffect, useState } from 'react'

/** Shows its children only after 200 ms: what comes sooner needs no sign that it is coming. */
export function Delayed({ children }: { readonly children: ReactNode }) {
  const [due, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return due ? children : null
}
