import { createContext } from 'react'
import type { RenderEntityPicker } from '../../../lib/render-picker.ts'

/** The box that finds an entity by name; null outside of the acts. */
export const PickerContext = createContext<RenderEntityPicker | null>(null)
