/** The page of the network. */
export function NetworkPage() {
  return <h1>NetworkPage</h1>
}
