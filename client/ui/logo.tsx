/** The product's mark: two warp and two weft threads, each passing over one and under one. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" strokeWidth="3.2" aria-hidden="true">
      <path stroke="var(--ink)" d="M7.5 1V5M7.5 10.2V23M16.5 1V13.8M16.5 19V23" />
      <path stroke="var(--pri)" d="M1 7.5H13.8M19.2 7.5H23M1 16.5H4.8M10.2 16.5H23" />
    </svg>
  )
}
