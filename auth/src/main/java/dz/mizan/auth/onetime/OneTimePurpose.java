package dz.mizan.auth.onetime;

/** What a one-time token is good for, and nothing else. */
public enum OneTimePurpose {
  /** Sets a new password. */
  PASSWORD_RESET,
  /** Proves that an address is read by the user; the token's subject is that address. */
  EMAIL_VERIFICATION,
  /** Makes an invited person a user who can log in. */
  INVITATION
}
