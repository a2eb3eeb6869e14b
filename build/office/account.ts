/** A name and a password at the server: the administrator's, or one of the pool's. */
export interface Account {
  readonly name: string;
  readonly password: string;
}
