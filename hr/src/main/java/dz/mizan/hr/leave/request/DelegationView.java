package dz.mizan.hr.leave.request;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delegation as clients see it. */
@RegisterForReflection
@Schema(name = "LeaveDelegation")
record DelegationView(
    UUID id,
    UUID managerId,
    UUID delegateId,
    LocalDate startsOn,
    LocalDate endsOn,
    boolean revoked,
    long version) {

  static DelegationView of(Row row) {
    return new DelegationView(
        row.getUUID("id"),
        row.getUUID("manager_id"),
        row.getUUID("delegate_id"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getBoolean("is_revoked"),
        row.getLong("version"));
  }
}
