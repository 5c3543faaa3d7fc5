package dz.mizan.hr.review;

/** What every request of this feature is held to. */
public final class ReviewLimits {
  /** One line without control characters. */
  public static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  /** Texts with lines. */
  public static final String LINES = "[[^\\p{Cntrl}\\p{Cs}]\\n\\r\\t]*";

  public static final String CODE = "[A-Za-z0-9._-]{1,20}";

  private ReviewLimits() {}
}
