// Type of the virtual module build/dev-faults.ts provides.
declare module 'virtual:content-faults' {
  export const faults: readonly string[];
}
