package dz.mizan.hr.department;

import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the company that employees belong to.
 *
 * @param headId the employee who heads it
 * @param minimumStaff how many have to be at work on a working day
 */
record Department(
    UUID id,
    long version,
    String code,
    String name,
    @Nullable String nameAr,
    @Nullable UUID parentId,
    @Nullable String costCentre,
    @Nullable UUID headId,
    @Nullable Integer minimumStaff,
    boolean archived) {

  static Department of(Row row) {
    return new Department(
        row.getUUID("id"),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        row.getString("name_ar"),
        row.getUUID("parent_id"),
        row.getString("cost_centre"),
        row.getUUID("head_id"),
        row.getInteger("minimum_staff"),
        row.getOffsetDateTime("archived_at") != null);
  }

  /** As a client wants it. */
  static Department of(UUID id, DepartmentRequest request) {
    return new Department(id, 1, request, false);
  }

  private Department(UUID id, long version, DepartmentRequest request, boolean archived) {
    this(
        id,
        version,
        request.code(),
        request.name(),
        request.nameAr(),
        request.parentId(),
        request.costCentre(),
        request.headId(),
        request.minimumStaff(),
        archived);
  }

  /** With all that a client may say about it taken over. */
  Department described(DepartmentRequest request) {
    return new Department(id, version, request, archived);
  }
}
