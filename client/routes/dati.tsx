/** The page of research. */
export function ResearchPage() {
  return <h1>ResearchPage</h1>
}
