// The package types its Node entry only; this is the entry that a plain WebAssembly instantiation needs.
declare module '@prisma/schema-engine-wasm/schema_engine_bg' {
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void
  export const SchemaEngine: unknown
}
