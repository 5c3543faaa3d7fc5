package dz.mizan.hr.attendance.timesheet;

import dz.mizan.hr.attendance.work.MonthWork;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By which one knows that a month is as it was. */
final class Digests {
  private Digests() {}

  /** The same for the same days, overtime and breaches. */
  static String of(MonthWork work) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(work.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
