package dz.mizan.hr.report;

import dz.mizan.common.print.sheet.Csv;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** A report as CSV, by which spreadsheets read Arabic right. */
final class ReportFile {
  private ReportFile() {}

  /**
   * @param name without its ending
   * @param head the names of the columns
   */
  static <T> RestResponse<String> of(
      String name, String[] head, List<T> rows, Function<T, Object[]> columns) {
    var text =
        Csv.BYTE_ORDER_MARK
            + Csv.line((Object[]) head)
            + rows.stream().map(columns).map(Csv::line).collect(Collectors.joining());
    return Csv.file(name, text);
  }
}
