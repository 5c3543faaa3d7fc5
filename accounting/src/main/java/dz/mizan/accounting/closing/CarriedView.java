package dz.mizan.accounting.closing;

import dz.mizan.accounting.entry.PostedEntry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The entries that carried a year's balances into the next; none if nothing had changed. */
@RegisterForReflection
@Schema(name = "CarriedBalances")
public record CarriedView(
    @Schema(examples = "2026") int from,
    @Schema(examples = "2027") int into,
    List<UUID> openingEntries) {

  static CarriedView of(int year, List<PostedEntry> entries) {
    return new CarriedView(year, year + 1, entries.stream().map(PostedEntry::id).toList());
  }
}
