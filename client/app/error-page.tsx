export function ErrorPage() {
  return <p>…</p>
}
