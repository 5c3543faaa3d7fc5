package dz.mizan.hr.attendance.punchfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.attendance.AttendanceCodeTaken;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The profiles of the company. */
@ApplicationScoped
class Profiles {
  private static final String SELECT =
      "select id, version, name, definition::text as definition from punch_profile";

  private final ObjectMapper json;
  private final Audit audit;

  Profiles(ObjectMapper json, Audit audit) {
    this.json = json;
    this.audit = audit;
  }

  /**
   * @throws AttendanceCodeTaken if another one has its name
   */
  Uni<ProfileView> create(ProfileRequest request) {
    var id = Ids.next();
    return CompanySql.execute(
            "insert into punch_profile (id, name, definition) values ($1, $2, $3::text::json)",
            id,
            request.name().strip(),
            write(request.definition()))
        .onFailure(SqlFailures.violates("uq_punch_profile_name"))
        .transform(e -> new AttendanceCodeTaken(request.name().strip()))
        .chain(() -> require(id))
        .call(made -> audit.record("punch-profile.created", "punch-profile", id, null, made));
  }

  /**
   * @throws NotFound if the company has no such profile
   */
  Uni<ProfileView> require(UUID id) {
    return read(id, "");
  }

  private Uni<ProfileView> read(UUID id, String lock) {
    return CompanySql.execute(SELECT + " where id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("punch-profile", id);
              }
              return view(rows.iterator().next());
            });
  }

  /**
   * @throws AttendanceCodeTaken if another one has its name
   */
  Uni<ProfileView> change(UUID id, @Nullable String ifMatch, ProfileRequest request) {
    return read(id, " for update")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                CompanySql.execute(
                        "update punch_profile set name = $2, definition = $3::text::json,"
                            + " version = version + 1 where id = $1",
                        id,
                        request.name().strip(),
                        write(request.definition()))
                    .onFailure(SqlFailures.violates("uq_punch_profile_name"))
                    .transform(e -> new AttendanceCodeTaken(request.name().strip()))
                    .chain(() -> require(id))
                    .call(
                        after ->
                            audit.record(
                                "punch-profile.changed", "punch-profile", id, before, after)));
  }

  /** A page in the order of making, one row more than asked for. */
  Uni<List<ProfileView>> page(PageRequest request) {
    return CompanySql.execute(
            SELECT + " where ($1::uuid is null or id > $1) order by id limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::view).toList());
  }

  private ProfileView view(Row row) {
    try {
      return new ProfileView(
          row.getUUID("id"),
          row.getLong("version"),
          row.getString("name"),
          json.readValue(row.getString("definition"), ProfileDefinition.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("profile cannot be read", e);
    }
  }

  private String write(ProfileDefinition definition) {
    try {
      return json.writeValueAsString(definition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("profile cannot be written", e);
    }
  }
}
