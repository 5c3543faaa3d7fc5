package dz.mizan.hr.attendance.punchfile;

import java.util.Locale;

/** Why a line is refused. The texts are in {@code imports/punches_*.properties}. */
enum LineError {
  LINE_TOO_LONG,
  BAD_ENCODING,
  BAD_QUOTES,
  MISSING_COLUMN,
  BAD_PERSON,
  BAD_DATE,
  BAD_TIME,
  BAD_DIRECTION,
  UNKNOWN_EMPLOYEE,
  IN_FUTURE,
  MONTH_APPROVED;

  /** The name in reports: {@code bad-date}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
