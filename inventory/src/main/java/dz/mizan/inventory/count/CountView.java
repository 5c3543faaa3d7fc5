package dz.mizan.inventory.count;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A count as clients see it; nothing in it tells what is expected.
 *
 * @param uncounted what became of the lines that nobody counted, once it is approved
 * @param isApprovedByCounter whether who approved it had counted too
 * @param reason why it was cancelled
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
public record CountView(
    UUID id,
    @Schema(examples = "INV-2026-000003") String number,
    CountStatus status,
    String name,
    UUID warehouseId,
    CountMode mode,
    Coverage coverage,
    @Nullable UUID categoryId,
    @Nullable List<UUID> productIds,
    @Nullable List<UUID> locationIds,
    LocalDate countedOn,
    @Nullable String note,
    @Nullable Uncounted uncounted,
    boolean isApprovedByCounter,
    @Nullable String reason,
    OffsetDateTime createdAt,
    @Nullable UUID createdBy,
    @Nullable OffsetDateTime openedAt,
    @Nullable OffsetDateTime reviewedAt,
    @Nullable OffsetDateTime endedAt,
    @Nullable UUID endedBy,
    long version) {

  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "id, number, status, name, warehouse_id, mode, coverage, category_id, product_ids, location_ids,"
          + " counted_on, note, uncounted, is_approved_by_counter, reason, created_at, created_by,"
          + " opened_at, reviewed_at, ended_at, ended_by, version, events";

  static CountView of(Row row) {
    var uncounted = row.getString("uncounted");
    return new CountView(
        row.getUUID("id"),
        row.getString("number"),
        CountStatus.valueOf(row.getString("status")),
        row.getString("name"),
        row.getUUID("warehouse_id"),
        CountMode.valueOf(row.getString("mode")),
        Coverage.valueOf(row.getString("coverage")),
        row.getUUID("category_id"),
        list(row.getArrayOfUUIDs("product_ids")),
        list(row.getArrayOfUUIDs("location_ids")),
        row.getLocalDate("counted_on"),
        row.getString("note"),
        uncounted == null ? null : Uncounted.valueOf(uncounted),
        row.getBoolean("is_approved_by_counter"),
        row.getString("reason"),
        row.getOffsetDateTime("created_at"),
        row.getUUID("created_by"),
        row.getOffsetDateTime("opened_at"),
        row.getOffsetDateTime("reviewed_at"),
        row.getOffsetDateTime("ended_at"),
        row.getUUID("ended_by"),
        row.getLong("version"));
  }

  /** The same without its lists, which may be long and never change once it is open. */
  CountView brief() {
    return new CountView(
        id,
        number,
        status,
        name,
        warehouseId,
        mode,
        coverage,
        categoryId,
        null,
        null,
        countedOn,
        note,
        uncounted,
        isApprovedByCounter,
        reason,
        createdAt,
        createdBy,
        openedAt,
        reviewedAt,
        endedAt,
        endedBy,
        version);
  }

  private static @Nullable List<UUID> list(UUID @Nullable [] ids) {
    return ids == null ? null : List.of(ids);
  }
}
