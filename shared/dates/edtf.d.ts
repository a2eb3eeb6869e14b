/** The package ships no types; this is all that we use of it. */
declare module 'edtf' {
  export function parse(
    text: string,
    constraints?: { readonly level?: number; readonly types?: readonly string[] },
  ): {
    readonly type: string;
    readonly level: number;
  };
}
