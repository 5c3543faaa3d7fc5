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

  /** Of the lines that the employer owes the CNAS. */
  public static final Set<String> CNAS_OF_EMPLOYER =
      Set.of("CNAS_EMPLOYER", "SOCIAL_WORKS", "FNPOS");

  private Codes() {}
}
