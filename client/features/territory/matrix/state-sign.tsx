import type { CoverageState } from '../../../generated/graphql.ts'

/** Ring = need, fill = supply. What is not surveyed has no sign but its hatch. */
export function StateSign({ state, size = 16 }: { readonly state: CoverageState; readonly size?: number }) {
  return (
    <svg className="state-sign" width={size} height={size} viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      {state === 'UNREQUESTED' ? (
        <>
          <circle
            r="6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.8"
            strokeDasharray="0.1 3.67"
            strokeLinecap="round"
          />
          <circle r="2.9" fill="currentColor" />
        </>
      ) : (
        <circle r="5.5" fill={state === 'COVERED' ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2" />
      )}
      {state === 'FRAGILE' ? <path d="M0,-5.5A5.5,5.5 0 0 0 0,5.5Z" fill="currentColor" /> : null}
    </svg>
  )
}
