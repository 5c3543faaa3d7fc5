package dz.mizan.accounting.entryimport;

import java.util.Locale;

/** Why a line of a file is refused. The texts are in {@code imports/errors_*.properties}. */
enum FileError {
  LINE_TOO_LONG,
  FIELD_COUNT,
  STRAY_QUOTE,
  UNCLOSED_QUOTE,
  NOT_UTF_8,
  REQUIRED,
  TOO_LONG,
  CONTROL_CHARACTER,
  BAD_DATE,
  BAD_AMOUNT,
  NO_AMOUNT,
  BOTH_SIDES,
  BAD_CODE,
  OTHER_YEAR,
  UNKNOWN_ACCOUNT,
  HEADING_ACCOUNT,
  CLOSED_ACCOUNT,
  RESULT_ACCOUNT,
  UNKNOWN_JOURNAL,
  OPENING_JOURNAL,
  UNKNOWN_PARTNER,
  AMBIGUOUS_PARTNER,
  UNKNOWN_COST_CENTRE,
  UNKNOWN_PROJECT,
  CLOSED_PERIOD,
  UNBALANCED,
  SCATTERED,
  MIXED_DATES,
  TOO_FEW_LINES,
  TOO_MANY_LINES;

  /** The name in reports: {@code line-too-long}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
