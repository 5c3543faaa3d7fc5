package dz.mizan.auth.user;

/** Life of a user: whoever registered waits until somebody in the company authorizes him. */
public enum UserStatus {
  PENDING,
  AUTHORIZED
}
