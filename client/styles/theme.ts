import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

const BLUE: MantineColorsTuple = [
  '#e6f0fa',
  '#cce0f5',
  '#99c2eb',
  '#66a3e0',
  '#5ea9f5',
  '#5ea9f5',
  '#0066cc',
  '#0059b3',
  '#004d99',
  '#003366',
]

const GRAY: MantineColorsTuple = [
  '#f8f9fa',
  '#f4f6f8',
  '#e9ecef',
  '#d9e0e7',
  '#ced4da',
  '#8090a0',
  '#5b6670',
  '#495057',
  '#343a40',
  '#17324d',
]

const DARK: MantineColorsTuple = [
  '#e9ecef',
  '#c5ced8',
  '#a9b4c0',
  '#7d8a99',
  '#46525f',
  '#313b46',
  '#242c35',
  '#181d24',
  '#141920',
  '#10151c',
]

/** Heights in px: 32 in cards, 36 in the header, 40 by default, 48 in forms. */
const CONTROL_HEIGHTS: Readonly<Record<string, string>> = { xs: '32px', sm: '36px', md: 'var(--target)', lg: '48px' }

function heightOf(size: unknown): string {
  return CONTROL_HEIGHTS[typeof size === 'string' ? size : 'md'] ?? 'var(--target)'
}

/** Filled in the primary colour: its text is dark on the light blue of the dark scheme, which Mantine does not decide. */
const resolveColours: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input)
  if (input.variant !== 'filled' || (input.color ?? 'blue') !== 'blue') return resolved
  return { ...resolved, background: 'var(--pri)', color: 'var(--on-pri)' }
}

/** Mantine's look: the stock theme fails WCAG AA for dimmed text, placeholders, borders of controls and dark buttons. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 6, dark: 5 },
  variantColorResolver: resolveColours,
  colors: { blue: BLUE, gray: GRAY, dark: DARK },
  white: '#ffffff',
  black: '#10151c',
  fontFamily: "'Titillium Web', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '14px', sm: '14px', md: '16px', lg: '18px', xl: '20px' },
  lineHeights: { xs: '20px', sm: '20px', md: '1.5', lg: '1.5', xl: '24px' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  headings: {
    fontFamily: "'Titillium Web', system-ui, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '36px' },
      h2: { fontSize: '20px', lineHeight: '24px' },
      h3: { fontSize: '16px', lineHeight: '24px' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '4px', md: '8px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  shadows: { xs: 'var(--shadow)', sm: 'var(--shadow)', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  breakpoints: { xs: '30em', sm: '48em', md: '64.0625em', lg: '75em', xl: '88em' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // By name, not by their `extend`: that would bring each component to the first load.
  components: {
    Button: {
      vars: (_theme: unknown, { size }: { readonly size?: unknown }) => ({
        root: {
          '--button-height': heightOf(size),
          '--button-padding-x': size === 'xs' ? '10px' : '14px',
          '--button-fz': size === 'xs' ? '14px' : '16px',
        },
      }),
    },
    ActionIcon: {
      defaultProps: { variant: 'subtle', color: 'gray' },
      vars: (_theme: unknown, { size }: { readonly size?: unknown }) => ({
        root: { '--ai-size': heightOf(size), '--ai-color': 'var(--ink)' },
      }),
    },
    Checkbox: {
      vars: () => ({ root: { '--checkbox-color': 'var(--ink)', '--checkbox-icon-color': 'var(--canvas)' } }),
    },
    Input: {
      vars: (_theme: unknown, { size }: { readonly size?: unknown }) => ({
        wrapper: { '--input-height': heightOf(size), '--input-fz': '16px' },
      }),
    },
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } },
  },
})

/** Mantine's own variables, tied to the tokens, so that DOM and canvas change together. */
export const resolveVariables: CSSVariablesResolver = () => {
  const tied = {
    '--mantine-color-body': 'var(--canvas)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-anchor': 'var(--pri)',
    '--mantine-color-error': 'var(--err)',
    '--mantine-color-success': 'var(--ok)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-hover': 'var(--sub)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--ctl)',
    '--mantine-color-disabled': 'var(--sub)',
    '--mantine-color-disabled-color': 'var(--muted)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-pri)',
    '--mantine-primary-color-light': 'var(--pri-t)',
    '--mantine-primary-color-light-color': 'var(--pri)',
    '--mantine-color-blue-light': 'var(--pri-t)',
    '--mantine-color-blue-light-color': 'var(--pri)',
    '--mantine-color-gray-light-hover': 'var(--sub)',
  }
  return { variables: {}, light: tied, dark: tied }
}
