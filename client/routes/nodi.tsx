/** The page of a group. */
export function GroupPage() {
  return <h1>GroupPage</h1>
}
