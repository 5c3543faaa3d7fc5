package dz.mizan.auth.erasure;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an erasure is. Says nothing of whose it was.
 *
 * @param completedAt when the last service was done; absent before
 */
public record ErasureView(
    UUID id,
    Status status,
    Instant requestedAt,
    @Nullable Instant completedAt,
    List<Part> services) {

  /** What one service did. */
  public record Part(
      @Schema(examples = "inventory") String service,
      Status status,
      @Nullable Instant erasedAt,
      List<Deleted> tables) {}

  /** How many rows of a table were deleted. */
  @RegisterForReflection
  public record Deleted(
      @Schema(examples = "stock_movement") String table, @Schema(examples = "1204") long rows) {}

  /** How far it is. */
  public enum Status {
    IN_PROGRESS,
    COMPLETED
  }
}
