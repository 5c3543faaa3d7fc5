package dz.mizan.hr.attendance.punchfile;

import java.util.UUID;

/** How a file is taken. */
record ImportOptions(UUID profileId, UUID terminalId, boolean dryRun, OnError onError) {

  /** What becomes of a file with wrong lines. */
  public enum OnError {
    REFUSE_ALL,
    SKIP
  }
}
