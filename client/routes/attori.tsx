/** The page of an actor. */
export function ActorPage() {
  return <h1>ActorPage</h1>
}
