package dz.mizan.hr.attendance.punchfile;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The imports of the company, with the lines of those under way. */
@ApplicationScoped
class PunchImports {
  private static final String OPEN =
      """
      insert into punch_import (id, profile_id, terminal_id, is_dry_run, on_error, status,
        imported_by) values ($1, $2, $3, $4, $5, 'RECEIVING', $6)
      """;
  private static final String STAGE =
      """
      insert into punch_import_line (import_id, line, who, at, direction)
      select $1::uuid, l.* from unnest($2::integer[], $3::text[], $4::timestamptz[], $5::text[]) as l
      """;
  private static final String ERRORS =
      """
      insert into punch_import_error (import_id, line, code, "column")
      select $1::uuid, e.* from unnest($2::integer[], $3::text[], $4::integer[]) as e
      """;

  PunchImports() {}

  Uni<Void> open(UUID id, ImportOptions options) {
    return CompanySql.execute(
            OPEN,
            id,
            options.profileId(),
            options.terminalId(),
            options.dryRun(),
            options.onError().name(),
            Caller.require().userId())
        .replaceWithVoid();
  }

  Uni<Void> stage(UUID id, ReadPunches.Batch batch) {
    var sound = batch.sound();
    var wrong = batch.wrong();
    return CompanySql.execute(
            STAGE,
            id,
            sound.stream().map(ReadPunches.Sound::line).toArray(Integer[]::new),
            sound.stream().map(ReadPunches.Sound::who).toArray(String[]::new),
            sound.stream().map(ReadPunches.Sound::at).toArray(OffsetDateTime[]::new),
            sound.stream().map(PunchImports::direction).toArray(String[]::new))
        .chain(
            () ->
                CompanySql.execute(
                    ERRORS,
                    id,
                    wrong.stream().map(ReadPunches.Wrong::line).toArray(Integer[]::new),
                    wrong.stream().map(one -> one.error().code()).toArray(String[]::new),
                    wrong.stream().map(ReadPunches.Wrong::column).toArray(Integer[]::new)))
        .replaceWithVoid();
  }

  private static @Nullable String direction(ReadPunches.Sound one) {
    var direction = one.direction();
    return direction == null ? null : direction.name();
  }

  /** Notes why it broke off; lines that were taken in go. */
  Uni<Void> fail(UUID id, String failure) {
    return CompanySql.execute("delete from punch_import_line where import_id = $1", id)
        .chain(
            () ->
                CompanySql.execute(
                    "update punch_import set status = 'FAILED', failure = $2"
                        + " where id = $1 and status = 'RECEIVING'",
                    id,
                    failure))
        .replaceWithVoid();
  }

  /**
   * @throws NotFound if the company has no such import
   */
  Uni<ImportView> require(UUID id) {
    return CompanySql.execute("select * from punch_import where id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("punch-import", id);
              }
              return ImportView.of(rows.iterator().next());
            });
  }

  /** A page in the order of the uploads, one row more than asked for. */
  Uni<List<ImportView>> page(PageRequest request) {
    return CompanySql.execute(
            "select * from punch_import where ($1::uuid is null or id > $1) order by id limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ImportView::of).toList());
  }

  /** Wrong lines in their order. */
  Uni<List<Row>> errors(UUID id, int after, int limit) {
    return CompanySql.execute(
            "select line, code, \"column\" from punch_import_error"
                + " where import_id = $1 and line > $2 order by line limit $3",
            id,
            after,
            limit)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }
}
