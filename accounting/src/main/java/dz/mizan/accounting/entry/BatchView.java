package dz.mizan.accounting.entry;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was posted by a batch, in the order of the request. */
@RegisterForReflection
@Schema(name = "JournalEntryBatch")
record BatchView(List<Posted> entries) {

  /** The number of one entry. */
  @RegisterForReflection
  @Schema(name = "PostedJournalEntry")
  record Posted(
      UUID id,
      @Schema(examples = "OD") String journal,
      @Schema(examples = "1") long number,
      @Schema(examples = "2026") int fiscalYear,
      @Schema(examples = "2026-11-20") LocalDate date) {

    static Posted of(PostedEntry posted) {
      return new Posted(
          posted.id(),
          posted.entry().journal(),
          posted.number(),
          posted.fiscalYear(),
          posted.date());
    }
  }

  static BatchView of(List<PostedEntry> posted) {
    return new BatchView(posted.stream().map(Posted::of).toList());
  }
}
