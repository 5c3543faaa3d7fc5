package dz.mizan.auth.secondfactor;

import dz.mizan.common.problem.Refusal;
import java.util.List;

/** The password is right; the login has to be repeated with a second factor. */
public final class SecondFactorRequired extends Refusal {
  SecondFactorRequired(List<String> methods) {
    super(Kind.UNAUTHENTICATED, "second-factor-required");
    fact("methods", methods);
  }
}
