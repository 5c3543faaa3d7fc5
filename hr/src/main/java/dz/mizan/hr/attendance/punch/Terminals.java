package dz.mizan.hr.attendance.punch;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.attendance.AttendanceCodeTaken;
import dz.mizan.hr.attendance.UnknownReference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The terminals of the company. */
@ApplicationScoped
public class Terminals {
  private static final String SELECT = "select id, version, code, name, is_active from terminal";

  private final Audit audit;

  Terminals(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws AttendanceCodeTaken if another one has its code
   */
  Uni<TerminalView> create(TerminalRequest request) {
    var id = Ids.next();
    var code = request.code().toUpperCase(Locale.ROOT);
    return CompanySql.execute(
            "insert into terminal (id, code, name) values ($1, $2, $3)",
            id,
            code,
            request.name().strip())
        .onFailure(SqlFailures.violates("uq_terminal_code"))
        .transform(e -> new AttendanceCodeTaken(code))
        .chain(() -> require(id))
        .call(terminal -> audit.record("terminal.created", "terminal", id, null, terminal));
  }

  /**
   * @throws NotFound if the company has no such terminal
   */
  Uni<TerminalView> require(UUID id) {
    return read(id, "");
  }

  private static Uni<TerminalView> read(UUID id, String lock) {
    return CompanySql.execute(SELECT + " where id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("terminal", id);
              }
              return TerminalView.of(rows.iterator().next());
            });
  }

  /**
   * Makes sure that punches may come from there.
   *
   * @throws UnknownReference if the company has no such terminal, or does not use it any more
   */
  public Uni<Void> requireActive(UUID id) {
    return CompanySql.execute("select 1 from terminal where id = $1 and is_active", id)
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new UnknownReference("terminalId", id);
              }
            })
        .replaceWithVoid();
  }

  Uni<TerminalView> change(UUID id, @Nullable String ifMatch, TerminalChange change) {
    return read(id, " for update")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                CompanySql.execute(
                        "update terminal set name = $2, is_active = $3, version = version + 1"
                            + " where id = $1",
                        id,
                        change.name().strip(),
                        change.isActive())
                    .chain(() -> require(id))
                    .call(
                        after -> audit.record("terminal.changed", "terminal", id, before, after)));
  }

  /** A page in the order of making, one row more than asked for. */
  Uni<List<TerminalView>> page(PageRequest request) {
    return CompanySql.execute(
            SELECT + " where ($1::uuid is null or id > $1) order by id limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(TerminalView::of).toList());
  }
}
