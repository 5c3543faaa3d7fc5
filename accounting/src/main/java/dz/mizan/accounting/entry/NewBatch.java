package dz.mizan.accounting.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to post many entries, all or none. */
@Schema(name = "NewJournalEntryBatch")
record NewBatch(
    @NotNull @Size(min = 1, max = PostEntry.MAX_ENTRIES) List<@NotNull @Valid NewEntry> entries) {

  /** All lines of a batch; more is a file to import. */
  static final int MAX_LINES = 50_000;
}
