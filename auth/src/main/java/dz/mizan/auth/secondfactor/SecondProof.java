package dz.mizan.auth.secondfactor;

import org.jspecify.annotations.Nullable;

/**
 * What came with a password.
 *
 * @param otp code of the authenticator app, or null
 * @param recoveryCode in its place, or null
 */
public record SecondProof(@Nullable String otp, @Nullable String recoveryCode) {

  @Override
  public String toString() {
    return "SecondProof";
  }
}
