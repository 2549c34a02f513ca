/** The page of a project. */
export function ProjectPage() {
  return <h1>ProjectPage</h1>
}
