package dz.mizan.accounting.entryimport;

import dz.mizan.common.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The file as a whole cannot be read: its encoding or its line of titles. */
final class UnreadableFile extends Refusal {
  UnreadableFile(String reason, @Nullable String column) {
    super(Kind.RULE_BROKEN, "unreadable-entry-file");
    fact("reason", reason);
    fact("line", 1);
    fact("column", column == null ? "-" : column);
  }
}
