package dz.mizan.common.number;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;

/** The numbers by which people know documents: per company, kind and year, without gaps. */
@ApplicationScoped
public class Numbers {

  /**
   * The next number, such as {@code BC-2026-000001}. Locks the counter until the transaction ends,
   * so this is to be its last step: the next document of that kind waits meanwhile.
   *
   * @param prefix of the kind of document, such as {@code BC}
   * @param on whose year counts
   */
  public Uni<String> next(String prefix, LocalDate on) {
    return CompanySql.execute("select next_document_number($1, $2)", prefix, on.getYear())
        .map(rows -> text(prefix, on, rows.iterator().next().getLong(0)));
  }

  /** A number as people read it; longer when a million is reached. */
  public static String text(String prefix, LocalDate on, long number) {
    return String.format(Locale.ROOT, "%s-%04d-%06d", prefix, on.getYear(), number);
  }
}
