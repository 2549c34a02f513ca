/** The page of a comune. */
export function MunicipalityPage() {
  return <h1>MunicipalityPage</h1>
}
