package dz.mizan.inventory.productimport;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How a file is to be imported.
 *
 * @param format CSV or JSONL
 * @param mode ALL_OR_NOTHING or SKIP_BAD_LINES
 * @param dryRun whether it is only asked what would happen
 */
@RegisterForReflection
record ImportOptions(String format, String mode, boolean dryRun) {
  boolean isCsv() {
    return format.equals("CSV");
  }

  /** Whether the whole of it is one transaction. */
  boolean isOneTransaction() {
    return dryRun || mode.equals("ALL_OR_NOTHING");
  }
}
