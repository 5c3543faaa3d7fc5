package dz.mizan.hr.pay.element;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did, or would do.
 *
 * @param created elements that the month had not
 * @param changed those that it had
 * @param errors at most a thousand
 */
@RegisterForReflection
@Schema(name = "PayElementImportResult")
record ImportResult(
    boolean dryRun,
    @Schema(examples = "120") int lines,
    @Schema(examples = "118") int created,
    @Schema(examples = "2") int changed,
    List<Error> errors) {

  /** What is wrong with a line, counted from 1 without the titles. */
  @RegisterForReflection
  @Schema(name = "PayElementImportError")
  record Error(
      @Schema(examples = "17") int line,
      @Schema(examples = "number") String field,
      @Schema(examples = "no such employee") String message) {}
}
