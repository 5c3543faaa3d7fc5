package dz.mizan.accounting.layout;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Puts another layout in the place of a statement's, as a whole. */
@ApplicationScoped
class ChangeLayout {
  private final Layouts layouts;
  private final ScfLayouts scf;
  private final Audit audit;

  ChangeLayout(Layouts layouts, ScfLayouts scf, Audit audit) {
    this.layouts = layouts;
    this.scf = scf;
    this.audit = audit;
  }

  /**
   * @param ifMatch the tag of the layout that the client has seen
   * @throws BrokenLayout if a line would not count exactly once or an account be left out; nothing
   *     changes
   */
  Uni<Layout> handle(Statement statement, @Nullable String ifMatch, LayoutView wanted) {
    return change(statement, ifMatch, old -> wanted.layout(statement, old.version()));
  }

  /** Back to the SCF's. */
  Uni<Layout> reset(Statement statement, @Nullable String ifMatch) {
    return change(statement, ifMatch, old -> scf.of(statement));
  }

  private Uni<Layout> change(
      Statement statement, @Nullable String ifMatch, UnaryOperator<Layout> next) {
    return layouts
        .lock(statement)
        .invoke(old -> Versions.check(ifMatch, old.version()))
        .chain(old -> chart().chain(chart -> put(old, next.apply(old), chart)));
  }

  private Uni<Layout> put(Layout old, Layout wanted, List<String> chart) {
    var faults = LayoutCheck.faults(wanted, chart);
    if (!faults.isEmpty()) {
      throw new BrokenLayout(faults);
    }
    return layouts
        .replace(wanted)
        .call(
            now ->
                audit.record(
                    "statement-layout.changed",
                    "statement-layout",
                    id(old.statement()),
                    LayoutView.of(old),
                    LayoutView.of(now)));
  }

  private static Uni<List<String>> chart() {
    return CompanySql.execute("select code from account where postable order by code")
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString("code"))
                    .toList());
  }

  // Statements have no ids of their own; the trail wants one that is always the same.
  private static UUID id(Statement statement) {
    return UUID.nameUUIDFromBytes(statement.path().getBytes(StandardCharsets.UTF_8));
  }
}
