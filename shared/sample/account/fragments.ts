/** Building blocks of an account. `{town}`, `{year}`, `{month}`, `{job}` are filled in; `{his|her}` follows the sex. */
export interface Fragments {
  readonly jobs: readonly [string, ...string[]];
  readonly months: readonly [string, ...string[]];
  /** Life before, what happened, leaving, why no return, life now: several ways to tell each. */
  readonly before: readonly [string, ...string[]];
  readonly events: readonly [string, ...string[]];
  readonly after: readonly [string, ...string[]];
  readonly leaving: readonly [string, ...string[]];
  readonly noReturn: readonly [string, ...string[]];
  readonly now: readonly [string, ...string[]];
}
