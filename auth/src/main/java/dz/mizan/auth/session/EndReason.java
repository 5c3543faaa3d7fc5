package dz.mizan.auth.session;

/** Why a session ended before its time. */
public enum EndReason {
  /** The user left. */
  LOGGED_OUT,
  /** The user, or somebody who may, ended it from elsewhere. */
  REVOKED,
  /** A refresh token was used twice: one of the two was stolen. */
  REUSED,
  /** His password was changed, or he was shut out. */
  CREDENTIALS_CHANGED
}
