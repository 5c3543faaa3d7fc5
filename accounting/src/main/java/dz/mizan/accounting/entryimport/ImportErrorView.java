package dz.mizan.accounting.entryimport;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a line.
 *
 * @param line of the file, counted from 1, with that of titles
 * @param column its title, absent if it is about the whole line
 * @param code stable, for programs
 * @param message for people, in the language that the request accepts
 */
@RegisterForReflection
@Schema(name = "EntryImportError")
public record ImportErrorView(
    @Schema(examples = "17") long line,
    @Schema(examples = "account") @Nullable String column,
    @Schema(examples = "unknown-account") String code,
    @Schema(examples = "is not in the chart") String message) {}
