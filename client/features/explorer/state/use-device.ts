import { useMediaQuery } from '@mantine/hooks'

/** `wide`: three columns. `tablet`: panels lie over the picture. `phone`: the list first, the picture second. */
export type Device = 'wide' | 'tablet' | 'phone'

/** The room that the page has, followed as the window changes. */
export function useDevice(): Device {
  const options = { getInitialValueInEffect: false } as const
  const wide = useMediaQuery('(min-width: 1025px)', true, options)
  const tablet = useMediaQuery('(min-width: 768px)', true, options)
  if (wide) return 'wide'
  return tablet ? 'tablet' : 'phone'
}
