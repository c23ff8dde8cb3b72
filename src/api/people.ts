/** Somebody who is signed in: an owner at the browser, or the operator at this machine's command line. */
export type Person = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'operator';
};

/** Nobody known. */
export type Guest = 'guest';

/** What a sign-in gives back: who it is, and the cookies that say so from now on. */
export type SignedIn = { readonly person: Person; readonly cookies: readonly string[] };

/** The people and their sessions. */
export type People = {
  /** Who the cookies of a request belong to. */
  whoHas(headers: Headers): Promise<Person | Guest>;
  /** True where the token is the one of this machine's operator. */
  isOperator(token: string): boolean;
  hasOwner(): Promise<boolean>;
  /**
   * Makes the owner, once.
   * @throws Failure `auth.setup-done`, `auth.setup-link-wrong`, `auth.password-weak`
   */
  setUp(owner: { token: string; name: string; email: string; password: string }, address: string): Promise<SignedIn>;
  /** @throws Failure `auth.wrong-credentials`, `auth.too-many-attempts` */
  signIn(credentials: { email: string; password: string }, address: string): Promise<SignedIn>;
  /** Ends the session of a request; gives the cookies that clear it in the browser. */
  signOut(headers: Headers): Promise<readonly string[]>;
};
