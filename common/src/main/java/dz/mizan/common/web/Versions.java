package dz.mizan.common.web;

import dz.mizan.common.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Entity tags: the version of a row between quotes. */
public final class Versions {
  private Versions() {}

  static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Checks that the client changes what it has seen.
   *
   * @param ifMatch the {@code If-Match} header; {@code *} fits any version
   * @throws VersionRequired if it is missing (428)
   * @throws StaleVersion if it is another version's (412)
   */
  public static void check(@Nullable String ifMatch, long current) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new VersionRequired();
    }
    if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals(tag(current))) {
      throw new StaleVersion();
    }
  }

  /** The change did not say which version it is for. */
  public static final class VersionRequired extends Refusal {
    VersionRequired() {
      super(Kind.PRECONDITION_REQUIRED, "version-required");
    }
  }

  /** Somebody else changed it in the meantime. */
  public static final class StaleVersion extends Refusal {
    StaleVersion() {
      super(Kind.STALE, "stale-version");
    }
  }
}
