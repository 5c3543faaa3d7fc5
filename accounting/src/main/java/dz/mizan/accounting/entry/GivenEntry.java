package dz.mizan.accounting.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a client gives it, as far as it is known; nothing of it has been checked against the
 * books.
 */
public record GivenEntry(
    @Nullable String journal,
    @Nullable LocalDate date,
    String label,
    @Nullable String reference,
    List<GivenLine> lines) {}
