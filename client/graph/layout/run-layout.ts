import { computeLayout } from './compute-layout.ts'
import type { Layout, LayoutRequest } from './contract.ts'
export async function runLayout(request: LayoutRequest, _signal: AbortSignal): Promise<Layout> {
  await new Promise((r) => setTimeout(r, 50))
  return computeLayout(request)
}
