package dz.mizan.hr.pay.calculation;

import java.util.Set;

/** Codes of lines that no component may have. */
public final class Codes {
  public static final Set<String> RESERVED =
      Set.of(
          "CNAS",
          "CNAS_EMPLOYER",
          "SOCIAL_WORKS",
          "FNPOS",
          "IRG",
          "IRG_FLAT",
          "ADVANCE",
          "ALIMONY",
          "GARNISHMENT");

  private Codes() {}
}
