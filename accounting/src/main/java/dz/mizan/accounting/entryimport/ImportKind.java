package dz.mizan.accounting.entryimport;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a file contains. */
enum ImportKind {
  /** The balances with which the books begin: one line per account, partner or open item. */
  OPENING_BALANCES("opening-import", EnumSet.of(Column.ACCOUNT, Column.DEBIT, Column.CREDIT)),
  /** Entries of any journals but that of opening balances. */
  ENTRIES(
      "entry-import",
      EnumSet.of(
          Column.ENTRY, Column.JOURNAL, Column.DATE, Column.ACCOUNT, Column.DEBIT, Column.CREDIT));

  private final String origin;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<Column> required;

  ImportKind(String origin, Set<Column> required) {
    this.origin = origin;
    this.required = required;
  }

  /** What its entries say that they come from. */
  String origin() {
    return origin;
  }

  /** The columns that a file must have. */
  Set<Column> required() {
    return required;
  }

  /** The name in requests: {@code opening-balances}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ImportKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
