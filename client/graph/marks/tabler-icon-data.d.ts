/** Every icon of Tabler exports the shapes it is made of beside its component: the canvas draws from the same data. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  export const __iconNode: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
}
