package dz.mizan.hr.employee.departure;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door to the times for which people were suspended. */
@ApplicationScoped
public class Suspensions {

  /**
   * Days, the first and the last of them, on which somebody was suspended.
   *
   * @param to null until further notice
   */
  public record Span(LocalDate from, @Nullable LocalDate to, boolean paid) {}

  /** By employee, those that touch these days; who was never suspended is not in it. */
  public Uni<Map<UUID, List<Span>>> between(LocalDate from, LocalDate to) {
    return CompanySql.execute(
            "select employee_id, starts_on, ends_on, paid from suspension where starts_on <= $2"
                + " and (ends_on is null or ends_on >= $1) order by employee_id, starts_on",
            from,
            to)
        .map(
            rows -> {
              var spans = new HashMap<UUID, List<Span>>();
              rows.forEach(
                  row ->
                      spans
                          .computeIfAbsent(row.getUUID(0), id -> new ArrayList<>())
                          .add(
                              new Span(
                                  row.getLocalDate(1), row.getLocalDate(2), row.getBoolean(3))));
              return spans;
            });
  }
}
